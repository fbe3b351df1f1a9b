import { execFileSync, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { joinPath, relativePath } from '#core';
import { localPath } from '../../../nodehost/src/localPath';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';

/**
 * Runs git in a folder, and nothing that its repository's settings name: no monitor, hook, filter or
 * fetch. Throws `UsageError` where there is no repository or no such revision.
 */
export function git(
  folder: string,
  revision: string,
  words: readonly string[],
  input?: string,
): Buffer {
  // A revision that looks like an option would be taken for one.
  if (revision.startsWith('-')) throw new UsageError(USAGE.noRevision, { revision, root: folder });
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      ...(input === undefined ? {} : { input }),
      env: harmlessEnvironment(folder, words.includes('diff')),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  } catch {
    throw new UsageError(USAGE.noRevision, { revision, root: folder });
  }
}

/** The environment for git. Only where it compares files of the disk does it ask for filters. */
function harmlessEnvironment(folder: string, isComparing: boolean): NodeJS.ProcessEnv {
  const settings = [
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', devNull],
    ...(isComparing ? filtersOf(folder).map((name) => [name, '']) : []),
  ];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_CONFIG_COUNT: String(settings.length),
  };
  settings.forEach(([key, value], index) => {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return env;
}

/** The settings by which a repository makes git run programs on files. */
function filtersOf(folder: string): readonly string[] {
  const words = ['config', '-z', '--name-only', '--get-regexp', '^filter[.]'];
  const { stdout } = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
  const names = (stdout ?? '').split('\0');
  return names.filter((name) => /[.](?:clean|process|smudge|required)$/.test(name));
}

/** The top folder of the repository around a folder. Throws `UsageError` where there is none. */
export function repositoryOf(folder: string, revision: string): string {
  const top = git(folder, revision, ['rev-parse', '--show-toplevel']).toString('utf8');
  return localPath(folder, top.replace(/\n$/, ''));
}

/**
 * The texts that files had in a revision, by path; those that were not there are left out.
 * @param files absolute
 * @throws UsageError where the folder is in no repository or git does not know the revision
 */
export function textsAt(
  folder: string,
  revision: string,
  files: readonly string[],
): ReadonlyMap<string, string> {
  const top = repositoryOf(folder, revision);
  git(top, revision, ['rev-parse', '--verify', '--quiet', `${revision}^{tree}`]);
  // A line break in a name would be taken for the end of the question.
  const asked = files.filter((file) => !file.includes('\n'));
  const questions = asked.map((file) => `${revision}:${relativePath(top, file)}\n`).join('');
  const answers = git(top, revision, ['cat-file', '--batch'], questions);
  const texts = new Map<string, string>();
  let at = 0;
  for (const file of asked) {
    const end = answers.indexOf('\n', at);
    const [, size] = / blob (\d+)$/.exec(answers.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(file, answers.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/** The files below some folders that a revision has, absolute. */
export function filesAt(folder: string, revision: string): readonly string[] {
  const top = repositoryOf(folder, revision);
  const list = git(top, revision, ['ls-tree', '-r', '-z', '--name-only', revision, '--', folder]);
  return list
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => joinPath(top, `./${name}`));
}
