import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Catalog } from '../../core/src/catalog/catalog';
import type { DirectoryEntry } from '../../core/src/files/fileHost';
import { Workspace } from '../../core/src/workspace';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { data } from '../catalog/loadCatalog';
import { type DiskProject, diskProject, NOTIFY } from './runInProcess';

const FUNCTION = 'cloudfunctions/notify';

/** The disk, with the folders that were listed, by where they really are. */
class WatchedHost extends NodeFileHost {
  readonly listed: string[] = [];

  override list(directory: string): readonly DirectoryEntry[] {
    this.listed.push(realpathSync(directory));
    return super.list(directory);
  }
}

/** Finds the functions of a project; gives them with their sources, and every folder listed. */
function found({ root }: DiskProject) {
  const host = new WatchedHost();
  const workspace = new Workspace({ host, roots: [root], catalog: new Catalog(data) });
  const { functions, miniprogramSources } = workspace.snapshot();
  const sources = functions.map((fn) => [
    fn.name,
    fn.sources.map((file) => file.slice(fn.directory.length + 1)),
  ]);
  return { sources: Object.fromEntries(sources), miniprogramSources, listed: host.listed };
}

/** A folder outside of every project. */
function elsewhere(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('links among folders', () => {
  it.each(['', `${FUNCTION}/`, 'cloudfunctions/'])(
    'nine that lead to each other are walked once (in "%s")',
    (where) => {
      const project = diskProject(NOTIFY);
      const folders = Array.from({ length: 9 }, (_, i) => join(project.root, `${where}d${i}`));
      for (const folder of folders) mkdirSync(folder);
      for (const folder of folders) {
        writeFileSync(join(folder, 'a.js'), 'exports.a = 1;\n');
        folders.forEach((other, i) => {
          if (other !== folder) symlinkSync(other, join(folder, `to${i}`));
        });
      }
      const { sources, listed } = found(project);
      expect(Object.keys(sources)).toEqual(['notify']);
      expect(sources.notify).toHaveLength(where === `${FUNCTION}/` ? 10 : 1);
      // Some folders are asked for again, through one link at most.
      expect(listed.length).toBeLessThan(200);
    },
  );

  it('what lies outside the roots is not walked', () => {
    const outside = elsewhere();
    for (const folder of ['fn', 'fn/deep', 'group/inner']) {
      mkdirSync(join(outside, folder), { recursive: true });
      writeFileSync(join(outside, folder, 'index.js'), "require('wx-server-sdk');\n");
    }
    const project = diskProject(NOTIFY);
    symlinkSync(outside, join(project.root, 'out'));
    symlinkSync('/', join(project.root, 'all'));
    symlinkSync('/proc', join(project.root, FUNCTION, 'proc'));
    symlinkSync('/usr', join(project.root, 'cloudfunctions/usr'));
    symlinkSync(join(outside, 'fn'), join(project.root, FUNCTION, 'lib'));
    symlinkSync(join(outside, 'group'), join(project.root, 'cloudfunctions/group'));
    // It is named by the cloudfunctionRoot, so that it is uploaded.
    symlinkSync(join(outside, 'fn'), join(project.root, 'cloudfunctions/linked'));
    const { sources, miniprogramSources, listed } = found(project);
    expect(sources).toEqual({ notify: ['index.js'], linked: ['deep/index.js', 'index.js'] });
    expect(miniprogramSources).toEqual([]);
    const allowed = [project.root, outside, '/usr', join(outside, 'group')];
    const strayed = listed.filter(
      (path) => !allowed.includes(path) && !path.startsWith(project.root),
    );
    expect(new Set(strayed)).toEqual(new Set([join(outside, 'fn'), join(outside, 'fn/deep')]));
  });

  it('a folder of the workspace that a function links belongs to it, once', () => {
    const project = diskProject({
      ...NOTIFY,
      'shared/send.js': 'exports.a = 1;\n',
      'shared/inner/more.js': 'exports.a = 1;\n',
    });
    symlinkSync('../../shared', join(project.root, FUNCTION, 'shared'));
    symlinkSync('../../shared/inner', join(project.root, FUNCTION, 'zInner'));
    symlinkSync('..', join(project.root, FUNCTION, 'up'));
    expect(found(project).sources.notify).toEqual([
      'index.js',
      'shared/inner/more.js',
      'shared/send.js',
    ]);
  });

  it('a cloudfunctionRoot that is a link: each function once, under the name that is uploaded', () => {
    const project = diskProject({
      'project.config.json': '{"cloudfunctionRoot":"functions/"}',
      'packages/all/notify/index.js': NOTIFY[`${FUNCTION}/index.js`] ?? '',
      'packages/all/notify/config.json': '{"permissions":{"openapi":[]}}',
    });
    symlinkSync('packages/all', join(project.root, 'functions'));
    const { functions } = JSON.parse(project.run(['list', '--json']).out);
    expect(functions.map(({ path }: { path: string }) => path)).toEqual(['functions/notify']);
  });
});
