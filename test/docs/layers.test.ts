import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
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

/** Folders whose sub-folders are layers: of two of them at most one imports the other. */
const LAYERED = [
  'core/src',
  'core/src/flow',
  'core/src/features',
  'core/src/rules',
  'server/src',
  'cli/src',
  'client/src',
];

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

test('imports are read, those of types too', () => {
  const lowering = imports.get('core/src/flow/lower/fileLowering.ts');
  expect(lowering).toContain('core/src/flow/lower/expressions.ts');
  expect(lowering).toContain('core/src/flow/lower/lowering.ts');
  expect(betweenFolders(imports, 'core/src/flow').get('evaluate')).toContain('solve');
});

test('a circle is found', () => {
  const knot = new Map([
    ['a', ['b']],
    ['b', ['d', 'c']],
    ['c', ['e', 'b']],
    ['d', ['d']],
  ]);
  expect(circles(knot)).toEqual(['b > c > b', 'd > d']);
});

test('no file imports in a circle', () => {
  expect(circles(imports)).toEqual([]);
});

test.each(LAYERED)('the folders in %s import in one direction', (folder) => {
  expect(circles(betweenFolders(imports, folder))).toEqual([]);
});

/** The parts that are built on the engine, and what runs them. */
const HOSTS = [...PARTS.filter((part) => part !== 'core/src'), 'bench', 'scripts'];

test('the hosts reach the engine by its door only', () => {
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
