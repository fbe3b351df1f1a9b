import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  betweenGroups,
  type Imports,
  PARTS,
  readImports,
  readLayers,
  subFolder,
} from '../../scripts/layers/imports';
import { layersPage } from '../../scripts/layers/layersPicture';
import { root } from '../root';

const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');

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

const imports = readImports(root);

it('imports are read, those of types too', () => {
  const lowering = imports.get('core/src/flow/lower/fileLowering.ts');
  expect(lowering).toContain('core/src/flow/lower/lowerExpression.ts');
  expect(lowering).toContain('core/src/flow/lower/lowering.ts');
  const folders = betweenGroups(imports, subFolder('core/src/flow'));
  expect(folders.get('evaluate')).toContain('solve');
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

describe.each(readLayers(page))('the folders in $folder', ({ folder, layers }) => {
  it('are all written down', () => {
    const folders = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(layers.flat().sort()).toEqual(folders.sort());
  });

  it('import downwards only', () => {
    const depth = new Map(layers.flatMap((names, at) => names.map((name) => [name, at] as const)));
    const folders = betweenGroups(imports, subFolder(folder));
    const upwards = [...folders].flatMap(([from, targets]) =>
      targets
        .filter((to) => (depth.get(to) ?? 0) <= (depth.get(from) ?? 0))
        .map((to) => `${from} > ${to}`),
    );
    expect(upwards).toEqual([]);
  });
});

it('a rule has its words from the table of its family', () => {
  const familyOf = (file: string): string | undefined =>
    /^core\/src\/(?:messages\/)?rules\/(\w+)/.exec(file)?.[1];
  const strangers = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => target.startsWith('core/src/messages/rules/'))
      .filter((table) => file.startsWith('core/src/rules/') && familyOf(table) !== 'shared')
      .filter((table) => familyOf(table) !== familyOf(file))
      .map((table) => `${file} > ${table}`),
  );
  expect(strangers).toEqual([]);
});

/** The parts that are built on the engine, and what runs them. */
const HOSTS = [
  ...PARTS.filter((part) => part !== 'core').map((part) => `${part}/src`),
  'bench',
  'scripts',
];

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

it('the pictures show what the files import', () => {
  expect(page.match(/```mermaid/g)).toHaveLength(2);
  expect(page).toContain('  questions --> flow\n');
  expect(layersPage(root).text).toBe(page);
});

it('the treasure hunts lead to files that are there', () => {
  const [hunts = ''] = /^## Where to look\n[\s\S]*?(?=^## )/m.exec(page) ?? [];
  const files = [...hunts.matchAll(/`([\w/]+\.\w+)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
