import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { dirName, joinPath } from '../../core/src/text/path';
import { root } from '../catalog/loadCatalog';

/** What every file or folder imports. */
type Imports = ReadonlyMap<string, readonly string[]>;

const PARTS = [
  'core',
  'nodehost',
  'server',
  'server/protocol',
  'library',
  'mcp',
  'cli',
  'testing',
  'client',
].map((part) => `${part}/src`);

/** The layers of a folder, top to bottom: names of its sub-folders. */
interface Layers {
  readonly folder: string;
  readonly layers: readonly (readonly string[])[];
}

/** The one place where the layers are written down. */
const LAYERED: readonly Layers[] = (
  /^```layers\n([\s\S]*?)\n```$/m.exec(
    readFileSync(join(root, 'docs', 'architecture.md'), 'utf8'),
  )?.[1] ?? ''
)
  .split('\n')
  .map((line) => {
    const [folder = '', list = ''] = line.split(': ');
    return { folder, layers: list.split(' > ').map((layer) => layer.split(', ')) };
  });

/** The files of a part with those of them that they import, types and `import()` included. */
function importsOf(part: string): Imports {
  const files = readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${part}/${path.replaceAll('\\', '/')}`);
  const known = new Set(files);
  const targetsOf = (path: string): string[] =>
    ts
      .preProcessFile(readFileSync(join(root, path), 'utf8'))
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => `${joinPath(dirName(path), fileName)}.ts`)
      .filter((target) => known.has(target));
  return new Map(files.map((path) => [path, targetsOf(path)]));
}

/** The same between the sub-folders of a folder; what lies in none of them is left out. */
function betweenFolders(imports: Imports, folder: string): Imports {
  const within = (path: string): string | undefined =>
    path.startsWith(`${folder}/`)
      ? /^([^/]+)\//.exec(path.slice(folder.length + 1))?.[1]
      : undefined;
  const folders = new Map<string, string[]>();
  for (const [path, targets] of imports) {
    const from = within(path);
    if (from === undefined) continue;
    const others = targets.map(within).filter((to) => to !== undefined && to !== from) as string[];
    folders.set(from, [...(folders.get(from) ?? []), ...others]);
  }
  return folders;
}

/** A shortest circle for every knot of imports, as `a > b > a` from its first name on; none is []. */
function circles(imports: Imports): string[] {
  return [...imports.keys()].flatMap((start) => {
    const seen = new Set<string>();
    const ways = [[start]];
    for (const way of ways) {
      for (const next of imports.get(way.at(-1)!) ?? []) {
        if (next === start)
          return way.some((each) => each < start) ? [] : [[...way, next].join(' > ')];
        if (!seen.has(next)) ways.push([...way, next]);
        seen.add(next);
      }
    }
    return [];
  });
}

const imports: Imports = new Map(PARTS.flatMap((part) => [...importsOf(part)]));

it('imports are read, those of types too', () => {
  const lowering = imports.get('core/src/flow/lower/fileLowering.ts');
  expect(lowering).toContain('core/src/flow/lower/expressions.ts');
  expect(lowering).toContain('core/src/flow/lower/lowering.ts');
  expect(betweenFolders(imports, 'core/src/flow').get('evaluate')).toContain('solve');
});

it('a circle is found', () => {
  const knot = new Map([
    ['a', ['b']],
    ['b', ['d', 'c']],
    ['c', ['e', 'b']],
    ['d', ['d']],
  ]);
  expect(circles(knot)).toEqual(['b > c > b', 'd > d']);
});

it('no file imports in a circle', () => {
  expect(circles(imports)).toEqual([]);
});

describe.each(LAYERED)('the folders in $folder', ({ folder, layers }) => {
  it('are all written down', () => {
    const folders = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(layers.flat().sort()).toEqual(folders.sort());
  });

  it('import downwards only', () => {
    const depth = new Map(layers.flatMap((names, at) => names.map((name) => [name, at] as const)));
    const upwards = [...betweenFolders(imports, folder)].flatMap(([from, targets]) =>
      [...new Set(targets)]
        .filter((to) => (depth.get(to) ?? 0) <= (depth.get(from) ?? 0))
        .map((to) => `${from} > ${to}`),
    );
    expect(upwards).toEqual([]);
  });
});

/** The parts that are built on the engine, and what runs them. */
const HOSTS = [...PARTS.filter((part) => part !== 'core/src'), 'bench', 'scripts'];

it('the hosts reach the engine by its door only', () => {
  const others = HOSTS.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(root, part, path))
      .filter((path) => {
        const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'));
        return importedFiles.some(({ fileName }) => /(^|\/)core\/src(\/|$)/.test(fileName));
      }),
  );
  expect(others).toEqual([]);
});
