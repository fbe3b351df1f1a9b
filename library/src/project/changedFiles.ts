import { execFileSync } from 'node:child_process';
import { type CloudFunction, isInside, joinPath, type Snapshot } from '#core';
import { localPath } from '../../../nodehost/src/localPath';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';

/**
 * The files that differ from a git revision, those that git does not track yet among them, absolute.
 * @throws UsageError where the folder is in no repository or git does not know the revision
 */
export function changedFiles(root: string, revision: string): ReadonlySet<string> {
  const top = localPath(root, git(root, revision, ['rev-parse', '--show-toplevel']).trim());
  const lists = [
    git(top, revision, ['diff', '--name-only', '-z', revision, '--']),
    git(top, revision, ['ls-files', '--others', '--exclude-standard', '-z']),
  ];
  return new Set(
    lists.flatMap((list) =>
      list
        .split('\0')
        .filter((name) => name !== '')
        .map((name) => joinPath(top, `./${name}`)),
    ),
  );
}

/** The functions that a change concerns: by a file in their folder, or by one that their code reaches. */
export function changedFunctions(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  changed: ReadonlySet<string>,
): readonly CloudFunction[] {
  const files = [...changed];
  return functions.filter(
    (fn) =>
      files.some((file) => isInside(fn.directory, file)) ||
      snapshot.state(fn).flow.files.some((file) => changed.has(file)),
  );
}

function git(folder: string, revision: string, words: readonly string[]): string {
  // A revision that looks like an option would be taken for one.
  if (revision.startsWith('-')) throw new UsageError(USAGE.noRevision, { revision, root: folder });
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  } catch {
    throw new UsageError(USAGE.noRevision, { revision, root: folder });
  }
}
