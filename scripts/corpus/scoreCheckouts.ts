import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusReport, RepositoryReport } from './formatScore.js';
import { checkoutName, type Labels, labelledRepositories, labelsOf } from './labels.js';
import type { CheckRun } from './runCheck.js';
import { emptyScore, type Score, scoreRepository } from './scoreRepository.js';

/**
 * Runs the checker over every labelled repository that has a checkout and adds up the scores.
 *
 * @param folder holds one checkout per repository, called `owner+name`
 * @param check runs the checker over the checkout in a folder
 * @param progress told each repository's name before its run
 */
export function scoreCheckouts(
  labels: Labels,
  folder: string,
  check: (checkout: string) => CheckRun,
  progress: (repo: string) => void = () => {},
): CorpusReport {
  const every = labelledRepositories(labels);
  const isThere = (repo: string) => existsSync(join(folder, checkoutName(repo)));
  const repositories = every.filter(isThere).map((repo): RepositoryReport => {
    progress(repo);
    const run = check(join(folder, checkoutName(repo)));
    const result = 'result' in run ? run.result : { functions: [], problems: [] };
    return {
      repo,
      milliseconds: run.milliseconds,
      ...scoreRepository(labelsOf(labels, repo), result),
      ...('crash' in run ? { crash: run.crash } : {}),
    };
  });
  return {
    repositories,
    absent: every.filter((repo) => !isThere(repo)),
    total: repositories.reduce((sum, { score }) => add(sum, score), emptyScore()),
  };
}

function add(left: Score, right: Score): Score {
  const sum = { ...left };
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += right[key];
  return sum;
}
