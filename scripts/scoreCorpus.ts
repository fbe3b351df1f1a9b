// Scores the built checker against functions that were read by hand:
//   node scripts/bootstrap.mjs scoreCorpus <labels.json> <folder of checkouts> [--details] [--checker <cli.js>]
// A checkout's folder is called owner+name. Exit 0: scored; 1: the checker crashed; 2: bad input.
// How labels are made: docs/scoring.md.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatScore } from './corpus/formatScore.js';
import { readLabels } from './corpus/labels.js';
import { runCheck } from './corpus/runCheck.js';
import { scoreCheckouts } from './corpus/scoreCheckouts.js';

process.exitCode = main();

function main(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { details: { type: 'boolean', default: false }, checker: { type: 'string' } },
    });
    const [labelsFile, folder] = positionals;
    if (!labelsFile || !folder) {
      throw new Error('usage: scoreCorpus <labels.json> <folder of checkouts> [--details]');
    }
    const checker = resolve(values.checker ?? join(__dirname, '..', 'dist', 'cli.js'));
    if (!existsSync(folder)) throw new Error(`no folder of checkouts at ${folder}`);
    if (!existsSync(checker)) throw new Error(`no built checker at ${checker}; run npm run build`);
    const check = (checkout: string) => runCheck(checker, checkout);
    const report = scoreCheckouts(readLabels(labelsFile), resolve(folder), check, (repo) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${repo}`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    console.log(formatScore(report, values.details));
    return report.repositories.some(({ crash }) => crash !== undefined) ? 1 : 0;
  } catch (error) {
    console.error(`scoreCorpus: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
