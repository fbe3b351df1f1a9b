import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { checkFigures } from '../../bench/check/checkFigures';
import { judge, type Limits } from '../../bench/check/judge';
import { resultsPage } from '../../bench/check/resultsPage';
import { root } from '../root';

const CLI = join(root, 'dist/cli.js');
const limits = JSON.parse(readFileSync(join(root, 'bench/limits.json'), 'utf8')) as Limits;

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run `npm run build` first');
});

it('the bench of a check runs, and every figure has a limit and a row', () => {
  // A program that does next to nothing stands for those that are installed for the bench.
  const nothing = [process.execPath, '-e', ''];
  const figures = checkFigures({
    cli: CLI,
    functions: { compared: 2, few: 2, many: 4 },
    runs: 1,
    seed: 1,
    others: {
      astGrep: nothing,
      eslint: nothing,
      oxlint: nothing,
      ripgrep: nothing,
      versions: 'nothing 1',
    },
  });
  expect(figures.map(({ id }) => id)).toEqual(Object.keys(limits));
  for (const { value } of figures) expect(value).toBeGreaterThan(0);
  const about = { machine: 'm', node: '1', versions: 'nothing 1', workspaces: 'small' };
  const page = resultsPage(judge(figures, limits), about);
  expect(page.match(/^\| `check`/gm)).toHaveLength(6);
});

it('what is worse than its limit is named', () => {
  const figure = { id: 'a', what: '', against: '', unit: '×' } as const;
  const verdictOf = (value: number, limit: { goal: number; worst?: number }) =>
    judge([{ ...figure, value }], { a: limit })[0]?.verdict;
  expect(verdictOf(1, { goal: 1 })).toBe('met');
  expect(verdictOf(1.1, { goal: 1 })).toBe('worse than before');
  expect(verdictOf(1.1, { goal: 1, worst: 2 })).toBe('not met');
  expect(verdictOf(2.1, { goal: 1, worst: 2 })).toBe('worse than before');
  expect(judge([{ ...figure, value: 1 }], {})[0]?.verdict).toBe('no limit');
});
