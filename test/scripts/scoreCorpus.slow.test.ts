import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CorpusReport, formatScore } from '../../scripts/corpus/formatScore.js';
import { checkoutName, type Labels, labelledRepositories } from '../../scripts/corpus/labels.js';
import { type CheckedFunction, type CheckResult, runCheck } from '../../scripts/corpus/runCheck.js';
import { scoreCheckouts } from '../../scripts/corpus/scoreCheckouts.js';
import type { Score } from '../../scripts/corpus/scoreRepository.js';

const labels: Labels = {
  functions: [
    {
      repo: 'ann/shop',
      dir: 'cloudfunctions/notify',
      uses: [
        { api: 'subscribeMessage.send', file: 'cloudfunctions/notify/index.js', line: 5 },
        { api: 'wxacode.get', file: 'cloudfunctions/notify/code.js', line: 9, idiom: 'callable' },
      ],
      expected: {
        used: ['subscribeMessage.send', 'wxacode.get'],
        undeclared: ['wxacode.get'],
        unused: ['security.msgSecCheck'],
      },
    },
    {
      repo: 'ann/shop',
      dir: 'cloudfunctions/idle',
      uses: [],
      expected: { used: [], undeclared: [], unused: ['wxacode.get'] },
    },
    {
      repo: 'bob/cats',
      dir: 'fn/check',
      uses: [{ api: 'security.imgSecCheck', file: 'fn/check/index.ts', line: 3 }],
      expected: {
        used: ['security.imgSecCheck'],
        undeclared: ['security.imgSecCheck'],
        unused: [],
      },
    },
  ],
  negatives: [
    { repo: 'ann/shop', dir: 'cloudfunctions/add' },
    { repo: 'bob/cats', dir: 'fn/sum' },
  ],
  traps: [
    { repo: 'ann/shop', path: 'cloudfunctions' },
    { repo: 'bob/cats', path: 'service' },
  ],
};

const perfect: Score = {
  functions: 3,
  functionsFound: 3,
  functionsRight: 3,
  functionsUnresolved: 0,
  pairsExpected: 3,
  pairsFound: 3,
  pairsExtra: 0,
  undeclaredExpected: 2,
  undeclaredFound: 2,
  undeclaredExtra: 0,
  unusedExpected: 2,
  unusedFound: 2,
  unusedExtra: 0,
  falseUndeclared: 0,
  negatives: 2,
  negativesAlarmed: 0,
  traps: 2,
  trapsAlarmed: 0,
};

let folder: string;
let checker: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-corpus-'));
  checker = join(folder, 'checker.cjs');
  // Stands for the built checker: says what lies ready for the checkout it is given.
  writeFileSync(
    checker,
    `const root = process.argv[process.argv.indexOf('--root') + 1];
const { output, code, stderr } = JSON.parse(require('fs').readFileSync(root + '/says.json', 'utf8'));
process.stderr.write(stderr ?? '');
process.stdout.write(output);
process.exitCode = code;`,
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a checker that says what the labels say has perfect figures', () => {
  for (const repo of labelledRepositories(labels)) say(repo, answer(repo));
  const report = score();
  expect(report.total).toEqual(perfect);
  expect(report.repositories.flatMap(({ differences }) => differences)).toEqual([]);
  const text = formatScore(report, true);
  expect(text).toContain('recall of uses       3/3 (1.0000)');
  expect(text).toContain('used exactly right   3/3 (1.0000)');
  expect(text).toContain('checkouts            2, not there: 0, crashes: 0');
});

it('findings below warning and findings on labelled functions are no alarms', () => {
  say('ann/shop', {
    ...answer('ann/shop'),
    problems: [
      problem('undeclared-interface', 'error', 'cloudfunctions/notify/code.js', 'wxacode.get'),
      problem('ci-skips-permissions', 'information', 'cloudfunctions/add/package.json'),
      problem('misplaced-root', 'hint', 'cloudfunctions/config.json'),
    ],
  });
  say('bob/cats', answer('bob/cats'));
  expect(score().total).toEqual(perfect);
});

it('what is missed, added and falsely reported is counted and named', () => {
  const shop = answer('ann/shop');
  say('ann/shop', {
    functions: [
      {
        ...shop.functions[0]!,
        used: [
          use('subscribeMessage.send', 'notify/index.js', 5),
          use('wxacode.getQrcode', 'notify/x.js', 7),
          use('wxacode.getQrcode', 'notify/x.js', 8),
        ],
        undeclared: ['wxacode.getQrcode'],
        unused: ['security.msgSecCheck', 'wxacode.get'],
        unresolved: [{}],
      },
      { ...shop.functions[1]!, unused: [] },
      listed('cloudfunctions/add', [use('urllink.generate', 'add/index.js', 2)]),
    ],
    problems: [
      problem('undeclared-interface', 'error', 'cloudfunctions/notify/x.js', 'wxacode.getQrcode'),
      problem('sdk-missing', 'warning', 'cloudfunctions/add/package.json'),
      problem('misplaced-permissions', 'warning', 'cloudfunctions/config.json'),
    ],
  });
  say('bob/cats', {
    functions: [listed('service', [use('wxacode.get', '../service/app.js', 4)])],
    problems: [],
  });
  const report = score();
  expect(report.total).toEqual({
    functions: 3,
    functionsFound: 2,
    functionsRight: 1,
    functionsUnresolved: 1,
    pairsExpected: 3,
    pairsFound: 1,
    pairsExtra: 2,
    undeclaredExpected: 2,
    undeclaredFound: 0,
    undeclaredExtra: 1,
    unusedExpected: 2,
    unusedFound: 1,
    unusedExtra: 1,
    falseUndeclared: 1,
    negatives: 2,
    negativesAlarmed: 1,
    traps: 2,
    trapsAlarmed: 2,
  });
  const text = formatScore(report, true);
  expect(text).toContain('recall of uses       1/3 (0.3333)');
  expect(text).toContain('precision of uses    1/3 (0.3333)');
  expect(text).toContain('2, with an alarm: 1 (sdk-missing 1, used 1)');
  expect(text).toContain(
    '2, with an alarm: 2 (listed as a function 1, misplaced-permissions 1, used 1)',
  );
  for (const line of [
    'use-missed        ann/shop cloudfunctions/notify: wxacode.get (callable)  cloudfunctions/notify/code.js:9',
    'use-extra         ann/shop cloudfunctions/notify: wxacode.getQrcode  cloudfunctions/notify/x.js:7',
    'use-extra         ann/shop cloudfunctions/notify: wxacode.getQrcode  cloudfunctions/notify/x.js:8',
    'unused-missed     ann/shop cloudfunctions/idle: wxacode.get',
    'function-missed   bob/cats fn/check: not listed as a function',
    'use-missed        bob/cats fn/check: security.imgSecCheck (use)  fn/check/index.ts:3',
    'negative          ann/shop cloudfunctions/add: used urllink.generate  cloudfunctions/add/index.js:2',
    'trap              ann/shop cloudfunctions: misplaced-permissions  cloudfunctions/config.json:1',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(formatScore(report, false)).not.toContain('use-missed');
});

it('a crash counts as nothing found, an absent checkout in no figure', () => {
  say('ann/shop', answer('ann/shop'));
  rmSync(join(folder, 'bob+cats'), { recursive: true, force: true });
  expect(score()).toMatchObject({
    absent: ['bob/cats'],
    total: { functions: 2, pairsExpected: 2 },
  });

  for (const broken of [
    { output: '', code: 2, stderr: 'cloudcall: no such folder\n' },
    { output: 'Oops', code: 0 },
    { output: '{"functions":[]}', code: 0 },
    {
      output: '{"functions":[],"problems":[]}',
      code: 0,
      stderr: 'Error: x\n    at solve (/cli.js:1:2)\n',
    },
  ]) {
    write('bob/cats', broken);
    const report = score();
    expect(report.repositories[1]?.crash).toMatch(/no such folder|no result|stack trace/);
    expect(report.total).toMatchObject({ functions: 3, functionsFound: 2, pairsFound: 2 });
    expect(formatScore(report, false)).toContain('crash: bob/cats: ');
  }
});

function score(): CorpusReport {
  return scoreCheckouts(labels, folder, (checkout) => runCheck(checker, checkout));
}

function say(repo: string, result: CheckResult): void {
  write(repo, { output: JSON.stringify(result), code: result.problems.length > 0 ? 1 : 0 });
}

function write(repo: string, says: object): void {
  mkdirSync(join(folder, checkoutName(repo)), { recursive: true });
  writeFileSync(join(folder, checkoutName(repo), 'says.json'), JSON.stringify(says));
}

/** What a checker without a fault would say of a repository. */
function answer(repo: string): CheckResult {
  const functions = labels.functions
    .filter((label) => label.repo === repo)
    .map(({ dir, uses, expected }) => ({
      ...listed(
        dir,
        uses.map(({ api, file, line }) => place(api, file, line)),
      ),
      undeclared: expected.undeclared,
      unused: expected.unused,
    }));
  const negatives = labels.negatives.filter((label) => label.repo === repo);
  return {
    functions: [...functions, ...negatives.map(({ dir }) => listed(dir, []))],
    problems: [],
  };
}

function listed(path: string, used: CheckedFunction['used']): CheckedFunction {
  return { path, used, undeclared: [], unused: [], unresolved: [] };
}

function use(name: string, file: string, line: number) {
  return place(name, `cloudfunctions/${file}`, line);
}

function place(name: string, file: string, line: number) {
  return { interface: name, file, range: { start: { line: line - 1 } } };
}

function problem(rule: string, severity: string, file: string, name?: string) {
  const range = { start: { line: 0 } };
  return { rule, severity, file, range, message: '', ...(name ? { interface: name } : {}) };
}
