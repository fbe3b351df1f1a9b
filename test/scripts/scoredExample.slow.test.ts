import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { formatScore } from '../../scripts/corpus/formatScore.js';
import {
  checkoutName,
  type Labels,
  labelledRepositories,
  labelsOf,
  readLabels,
} from '../../scripts/corpus/labels.js';
import { type CheckRun, runCheck } from '../../scripts/corpus/runCheck.js';
import { scoreCheckouts } from '../../scripts/corpus/scoreCheckouts.js';
import { root } from '../root';

// The labelled example of docs/scoring.md, scored with the checker that is shipped.

const checker = join(root, 'dist/cli.js');
const checkouts = join(root, 'examples/scored/checkouts');
const labels = readLabels(join(root, 'examples/scored/labels.json'));

const runs = new Map<string, CheckRun>();

/** What the checker says of a checkout; it runs once for each. */
function check(checkout: string): CheckRun {
  const run = runs.get(checkout) ?? runCheck(checker, checkout);
  runs.set(checkout, run);
  return run;
}

beforeAll(() => {
  if (!existsSync(checker)) throw new Error('dist/cli.js is missing: run `npm run build` first');
});

it('the example scores as docs/scoring.md says', () => {
  const page = readFileSync(join(root, 'docs/scoring.md'), 'utf8');
  const shown = /```text\n([\s\S]*?)\n```/.exec(page)?.[1];
  const printed = formatScore(scoreCheckouts(labels, checkouts, check), true);
  expect(printed.replace(/^ *\d+ ms|\d+ ms(?= in all$)/gm, '… ms').trimEnd()).toBe(shown);
});

it('each labelled use is found at its place, and nothing else', () => {
  for (const repo of labelledRepositories(labels)) {
    const run = check(join(checkouts, checkoutName(repo)));
    const { functions } = 'result' in run ? run.result : { functions: [] };
    const own = labelsOf(labels, repo).functions;
    expect(own.length).toBeGreaterThan(0);
    for (const { dir, uses } of own) {
      const found = functions.find(({ path }) => path === dir)?.used ?? [];
      expect(
        found.map((use) => `${use.interface} ${use.file}:${use.range.start.line + 1}`).sort(),
      ).toEqual(uses.map(({ api, file, line }) => `${api} ${file}:${line}`).sort());
    }
  }
});

it('a label that the code does not bear out is named with its place', () => {
  const wrong: Labels = {
    ...labels,
    functions: labels.functions.map((label) =>
      label.dir === 'functions/gateway'
        ? { ...label, expected: { used: ['security.msgSecCheck'], undeclared: [], unused: [] } }
        : label,
    ),
    traps: [...labels.traps, { repo: 'bob/cats', path: 'functions/sum' }],
  };
  const report = scoreCheckouts(wrong, checkouts, check);
  expect(report.total).toMatchObject({
    functionsRight: 2,
    pairsExtra: 1,
    falseUndeclared: 1,
    trapsAlarmed: 1,
  });
  expect(formatScore(report, true).split('\n')).toContain(
    'use-extra         bob/cats functions/gateway: urlscheme.generate  functions/gateway/index.js:5',
  );
});
