import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** What every file or folder imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The project's parts with their names in the picture; what each is for, docs/architecture.md says. */
export const PARTS = [
  'core',
  'nodehost',
  'server',
  'server/protocol',
  'library',
  'mcp',
  'cli',
  'testing',
  'client',
] as const;

const DOOR = 'core/src/index.ts';

/** The files of a part with those of all parts that they import, types and `import()` included. */
function importsOf(root: string, part: string): Imports {
  const files = readdirSync(join(root, part, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${part}/src/${path.replaceAll('\\', '/')}`);
  const targetsOf = (path: string): string[] =>
    ts
      .preProcessFile(readFileSync(join(root, path), 'utf8'))
      .importedFiles.flatMap(({ fileName }) => {
        if (fileName === '#core') return [DOOR];
        return fileName.startsWith('.') ? [`${posix.join(posix.dirname(path), fileName)}.ts`] : [];
      });
  return new Map(files.map((path) => [path, targetsOf(path)]));
}

/** All files of all parts with the files that they import. */
export function readImports(root: string): Imports {
  const all = new Map(PARTS.flatMap((part) => [...importsOf(root, part)]));
  return new Map(
    [...all].map(([path, targets]) => [path, targets.filter((target) => all.has(target))]),
  );
}

/** The same between groups of files; those of which `groupOf` knows none are left out. */
export function betweenGroups(
  imports: Imports,
  groupOf: (path: string) => string | undefined,
): Imports {
  const groups = new Map<string, Set<string>>();
  for (const [path, targets] of imports) {
    const from = groupOf(path);
    if (from === undefined) continue;
    const others = groups.get(from) ?? new Set();
    for (const to of targets.map(groupOf)) if (to !== undefined && to !== from) others.add(to);
    groups.set(from, others);
  }
  return new Map([...groups].map(([from, others]) => [from, [...others].sort()]));
}

/** Tells the sub-folder of a folder that a file lies in; undefined for any other file. */
export function subFolder(folder: string): (path: string) => string | undefined {
  return (path) =>
    path.startsWith(`${folder}/`)
      ? /^([^/]+)\//.exec(path.slice(folder.length + 1))?.[1]
      : undefined;
}

/** The part that a file belongs to. */
export function partOf(path: string): string {
  return path.slice(0, path.indexOf('/src/'));
}

/** The layers of a folder, top to bottom: names of its sub-folders. */
export interface Layers {
  readonly folder: string;
  readonly layers: readonly (readonly string[])[];
}

/** The one place where the layers are written down: docs/architecture.md. */
export function readLayers(page: string): readonly Layers[] {
  const [, list = ''] = /^```layers\n([\s\S]*?)\n```$/m.exec(page) ?? [];
  return list.split('\n').map((line) => {
    const [folder = '', names = ''] = line.split(': ');
    return { folder, layers: names.split(' > ').map((layer) => layer.split(', ')) };
  });
}
