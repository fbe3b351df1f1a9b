import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { afterAll, expect, it } from 'vitest';
import { checkProject } from '../../library/src/checkProject';
import { listProject } from '../../library/src/listProject';
import { openProject } from '../../library/src/project/openProject';
import { data } from '../catalog/loadCatalog';
import { limit, rounds } from '../longRuns';
import { type Edit, edit } from '../project/arbitraryEdits';

const place = mkdtempSync(join(tmpdir(), 'cloudcall-results-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const START: Readonly<Record<string, string>> = {
  'project.config.json': '{"cloudfunctionRoot":"cloudfunctions/"}',
  'cloudfunctions/a/index.js':
    "const cloud = require('wx-server-sdk');\nexports.main = async () => cloud.openapi.wxacode.get({});\n",
  'cloudfunctions/a/config.json': '{"permissions":{"openapi":["security.msgSecCheck"]}}',
  'cloudfunctions/b/index.js': 'exports.main = async () => 1;\n',
  'miniprogram/app.js': "wx.cloud.callFunction({ name: 'nobody' });\n",
};

/** A project on the disk, with a folder for results beside it. */
class CachedProject {
  readonly root = mkdtempSync(join(place, 'project-'));
  readonly cache = `${this.root}-cache`;
  /** What is part of the key beside the files. */
  identity = 'tool 1';

  constructor(files = START) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  path(path: string): string {
    return join(this.root, path);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /** What a check and a list say, and how many functions the check has solved. */
  run(cached: boolean): { readonly said: unknown; readonly solved: number } {
    const engine = {
      loadCatalog: () => data,
      loadTypeScript: () => ts,
      identity: () => this.identity,
    };
    const open = () =>
      openProject({ cwd: this.root, ...(cached && { cache: this.cache }) }, engine);
    const project = open();
    const { report, isRepairable, faults } = checkProject(project, {
      locale: 'en',
      now: () => 0,
    });
    const said = { report, isRepairable, faults, list: listProject(open()) };
    return { said, solved: project.workspace.counters.functionsSolved };
  }

  /** Whether the result of a run was taken from an earlier one; the same must be said without. */
  isTaken(): boolean {
    const { said, solved } = this.run(true);
    expect(said).toEqual(this.run(false).said);
    return solved === 0;
  }

  get entries(): string[] {
    return readdirSync(this.cache).map((name) => join(this.cache, name));
  }
}

it('whatever changes, a run says the same with results of earlier runs', {
  timeout: limit(120_000, 900_000),
}, () => {
  const steps = fc.array(fc.array(edit, { maxLength: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(steps, (all) => {
      const project = new CachedProject();
      project.isTaken();
      for (const edits of all) {
        for (const one of edits) carryOut(project, one);
        const isTaken = project.isTaken();
        if (edits.length === 0) expect(isTaken).toBe(true);
      }
      rmSync(project.root, { recursive: true });
      rmSync(project.cache, { recursive: true, force: true });
    }),
    { numRuns: rounds(6, 1_000) },
  );
});

function carryOut(project: CachedProject, change: Edit): void {
  try {
    if (change.kind === 'write') project.write(change.path, change.text);
    else if (change.kind === 'remove') rmSync(project.path(change.path), { recursive: true });
    else renameSync(project.path(change.from), project.path(change.to));
  } catch {
    // What is not there cannot be removed, and a file stays where a folder would have to be.
  }
}

it('nothing is read again where nothing has changed, and everything where anything has', () => {
  const project = new CachedProject();
  expect(project.isTaken()).toBe(false);
  expect(project.isTaken()).toBe(true);
  project.identity = 'tool 2';
  expect(project.isTaken()).toBe(false);
  project.write('cloudfunctions/c/index.js', START['cloudfunctions/a/index.js']!);
  expect(project.isTaken()).toBe(false);
  project.write('cloudcall.json', '{"rules":{"undeclared-interface":"off"}}');
  expect(project.isTaken()).toBe(false);
  expect(project.isTaken()).toBe(true);
});

it('a file that keeps its size and its time is seen to have changed', async () => {
  const project = new CachedProject();
  // Until the times can be told apart from those of the next change.
  await new Promise((resolve) => setTimeout(resolve, 300));
  project.isTaken();
  const file = project.path('cloudfunctions/a/index.js');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('wxacode.get', 'wxacodeXget'));
  utimesSync(file, atime, mtime);
  expect(project.isTaken()).toBe(false);
});

it('a link that leads elsewhere now is seen', async () => {
  const project = new CachedProject();
  const other = join(place, 'elsewhere');
  mkdirSync(other);
  writeFileSync(join(other, 'index.js'), START['cloudfunctions/a/index.js']!);
  const link = project.path('cloudfunctions/linked');
  symlinkSync(project.path('cloudfunctions/b'), link);
  await new Promise((resolve) => setTimeout(resolve, 300));
  project.isTaken();
  unlinkSync(link);
  symlinkSync(other, link);
  expect(project.isTaken()).toBe(false);
});

it('entries that are spoilt, cut or of others are nothing', () => {
  const project = new CachedProject();
  project.isTaken();
  const spoil: readonly ((text: string) => string)[] = [
    () => '',
    () => 'null',
    (text) => text.slice(0, text.length / 2),
    (text) => text.replace('wxacode', 'wxacodf'),
    (text) => `x${text}`,
  ];
  for (const change of spoil) {
    for (const file of project.entries) writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(project.isTaken()).toBe(false);
    expect(project.isTaken()).toBe(true);
  }
});

it('a folder that cannot be written to keeps nothing and stops nothing', () => {
  const project = new CachedProject();
  writeFileSync(project.cache, 'a file');
  expect(project.isTaken()).toBe(false);
  expect(project.isTaken()).toBe(false);
  expect(existsSync(project.cache)).toBe(true);
});

it('only the runs used last are kept', () => {
  const project = new CachedProject();
  for (let round = 0; round < 20; round += 1) {
    project.identity = `tool ${round}`;
    project.run(true);
  }
  expect(project.entries.length).toBeLessThanOrEqual(24);
  expect(project.isTaken()).toBe(true);
});
