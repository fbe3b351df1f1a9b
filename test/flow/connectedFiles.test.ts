import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isSourceFile } from '../../core/src/files/sourceFiles';
import type { FlowFiles } from '../../core/src/flow/flowFiles';
import { type CallingFiles, callingFiles } from '../../core/src/flow/miniprogram/callingFiles';
import { readCallSigns } from '../../core/src/flow/miniprogram/callSigns';
import { connectedFiles } from '../../core/src/flow/miniprogram/connectedFiles';
import { SolvedCalls } from '../../core/src/flow/miniprogram/solvedCalls';
import { TrackedFiles } from '../../core/src/project/trackedFiles';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { MemoryHost, ROOT } from '../project/memoryHost';
import { readFixtures } from './fixture';

provideTypeScript(() => ts);

type Texts = Readonly<Record<string, string>>;

/** The groups of some files, each as the names of its files. */
function groupsOf(texts: Texts): string[] {
  const paths = Object.keys(texts);
  const groups = connectedFiles(
    paths,
    (file) => readCallSigns(texts[file]!, file),
    (file, name) => texts[file]!.includes(`.${name}`),
  );
  return groups.map((group) => group.map((file) => file.replace('/m/', '')).join(' '));
}

describe('files belong together', () => {
  it.each<[why: string, texts: Texts, groups: string[]]>([
    [
      'not where nothing leads from one to the other',
      { '/m/a.js': '', '/m/b.js': '' },
      ['a.js', 'b.js'],
    ],
    [
      'where one loads the other',
      { '/m/p/a.js': "require('../b')", '/m/b.js': '' },
      ['p/a.js b.js'],
    ],
    [
      'where both load the same, however far away',
      {
        '/m/a.js': "import './x'",
        '/m/b.js': "import './y'",
        '/m/x.js': "import './s'",
        '/m/y.js': "import './s'",
        '/m/s/index.js': '',
        '/m/z.js': '',
      },
      ['a.js b.js x.js y.js s/index.js', 'z.js'],
    ],
    [
      'where an alias may lead there',
      { '/m/a.js': "import '@/utils/b'", '/m/src/utils/b.ts': '', '/m/src/utils/cb.ts': '' },
      ['a.js src/utils/b.ts', 'src/utils/cb.ts'],
    ],
    [
      'where both load a package',
      {
        '/m/a.js': "require('store')",
        '/m/b.js': "require('store')",
        '/m/c.js': "require('other')",
      },
      ['a.js b.js', 'c.js'],
    ],
    [
      'not for the SDK',
      { '/m/a.js': "require('wx-server-sdk')", '/m/b.js': "require('wx-server-sdk')" },
      ['a.js', 'b.js'],
    ],
    [
      'where both use the app',
      { '/m/a.js': 'getApp().x = 1', '/m/b.js': 'getApp().x', '/m/c.js': '' },
      ['a.js b.js', 'c.js'],
    ],
    [
      'where one shares what the other says',
      { '/m/a.js': 'wx.$call = f', '/m/b.js': 'wx.$call()', '/m/c.js': '' },
      ['a.js b.js', 'c.js'],
    ],
    [
      'also below the global object',
      {
        '/m/a.js': 'wx.cloud.run = f',
        '/m/b.js': 'const { cloud } = wx; cloud.run()',
        '/m/c.js': '',
      },
      ['a.js b.js', 'c.js'],
    ],
    [
      'all, where something is shared under an unknown name',
      { '/m/a.js': 'wx[name] = f', '/m/b.js': '' },
      ['a.js b.js'],
    ],
    [
      'all, where something unknown is put on the global object',
      { '/m/a.js': 'Object.assign(wx, all)', '/m/b.js': '' },
      ['a.js b.js'],
    ],
    [
      'all, where something unknown is loaded',
      { '/m/a.js': 'require(path)', '/m/b.js': '' },
      ['a.js b.js'],
    ],
    [
      'all, where a part of what is loaded is unknown',
      { '/m/a.js': 'require(`./$' + '{name}`)', '/m/b.js': '' },
      ['a.js b.js'],
    ],
  ])('%s', (_, texts, groups) => {
    expect(groupsOf(texts)).toEqual(groups);
  });
});

describe('group by group the same calls are found as in all files at once', () => {
  const calling = readFixtures().filter(({ files }) =>
    [...files.values()].some((text) => /callFunction|CloudID/.test(text)),
  );
  // Each beside the next one, in a folder of its own.
  const pairs = calling.map(({ name, files }, index) => {
    const next = calling[(index + 1) % calling.length]!.files;
    const beside = [...next].map(([path, text]) => [path.replace('/p/', '/p/q/'), text] as const);
    return [name, once(() => bothWays(new Map([...files, ...beside])))] as const;
  });

  it('where there are several groups', () => {
    const counts = pairs.map(([, ways]) => ways().groups);
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(pairs.length / 2);
  });

  it.each(pairs)('%s', (_, ways) => {
    const { together, apart } = ways();
    expect(apart).toEqual(together);
  });

  it('where texts show by themselves which functions are called', () => {
    const counts = pairs.map(([, ways]) => ways().plain);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(10);
  });
});

function once<T extends object>(work: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= work());
}

interface BothWays {
  readonly groups: number;
  /** How many of them need not be solved to know which functions they call. */
  readonly plain: number;
  readonly together: unknown;
  readonly apart: unknown;
}

function bothWays(texts: ReadonlyMap<string, string>): BothWays {
  const files = new TrackedFiles(new MemoryHost(texts), [ROOT]);
  const sources = [...texts.keys()].filter(isSourceFile);
  const groups = callingFiles(
    sources,
    (file) => files.derived(file, readCallSigns),
    (file, name) => texts.get(file)!.includes(`.${name}`),
  );
  const whole = {
    paths: groups.flatMap(({ paths }) => paths).sort(),
    complete: groups.every(({ complete }) => complete),
  };
  const plain = groups.filter(({ names = [] }) => names.length > 0);
  for (const group of plain) {
    const solved = new SolvedCalls(files, group);
    expect(solved.complete).toBe(true);
    for (const { name } of solved.calls) {
      expect(group.names).toContain(name.kind === 'string' ? name.value : name);
    }
  }
  return {
    groups: groups.length,
    plain: plain.length,
    together: said(files, [whole]),
    apart: said(files, groups),
  };
}

type Paths = Pick<CallingFiles, 'paths' | 'complete'>;

function said(files: FlowFiles, groups: readonly Paths[]): unknown {
  const all = groups.map((group) => new SolvedCalls(files, group));
  const sorted = (items: readonly unknown[]): string[] =>
    items.map((item) => JSON.stringify(item)).sort();
  return {
    calls: sorted(all.flatMap(({ calls }) => calls)),
    cloudIds: sorted(all.flatMap(({ cloudIds }) => cloudIds)),
    complete: all.every(({ complete }) => complete),
  };
}

it('an edit that leaves what a file loads and shares as it was leaves its signs', () => {
  const host = new MemoryHost();
  const path = host.write('a.js', "global.shop = require('./b');");
  const files = new TrackedFiles(host, [ROOT]);
  const signs = files.derived(path, readCallSigns);
  host.write('a.js', "const one = 1;\nglobal.shop = require('./b');");
  files.inputs.refresh([path]);
  expect(files.derived(path, readCallSigns)).toBe(signs);
  host.write('a.js', "global.shops = require('./b');");
  files.inputs.refresh([path]);
  expect(files.derived(path, readCallSigns)?.shares).toEqual(['shops']);
});
