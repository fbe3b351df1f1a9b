import { baseName, type CloudFunction, dirName, isInside, joinPath, type Snapshot } from '#core';
import { git, repositoryOf } from './gitTexts';

/**
 * The files that differ from a git revision, those that git does not track yet and those that are gone
 * among them, absolute.
 * @throws UsageError where a folder is in no repository or git does not know the revision
 */
export function changedFiles(roots: readonly string[], revision: string): ReadonlySet<string> {
  return new Set(roots.flatMap((root) => changedIn(root, revision)));
}

const NAMES_ONLY = ['--name-only', '-z', '--no-ext-diff', '--ignore-submodules=dirty'];

function changedIn(root: string, revision: string): readonly string[] {
  const top = repositoryOf(root, revision);
  const lists = [
    git(top, revision, ['diff', ...NAMES_ONLY, revision, '--']),
    git(top, revision, ['ls-files', '--others', '--exclude-standard', '-z']),
  ];
  return lists.flatMap((list) =>
    list
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => joinPath(top, `./${name}`)),
  );
}

/**
 * The functions that a change concerns: by a file in their folder, by one that their code reaches, or
 * by a cloudcall.json above them. No code is solved that cannot reach what has changed.
 */
export function changedFunctions(
  snapshot: Snapshot,
  changed: ReadonlySet<string>,
): ReadonlySet<CloudFunction> {
  const found = new Set<CloudFunction>();
  for (const file of changed) {
    for (const fn of snapshot.functionsReaching(file)) found.add(fn);
    if (baseName(file) !== 'cloudcall.json') continue;
    for (const fn of snapshot.functions) {
      if (isInside(dirName(file), fn.directory)) found.add(fn);
    }
  }
  return found;
}
