import { expect, it } from 'vitest';
import { diskProject, NOTIFY } from './runInProcess';

const DECLARED = {
  'cloudfunctions/notify/config.json': '{"permissions":{"openapi":["templateMessage.send"]}}',
};
const UNUSED = {
  'cloudfunctions/notify/config.json':
    '{"permissions":{"openapi":["templateMessage.send","wxacode.get"]}}',
};
const RAISED = ['--rule', 'unused-permission=warning'];

/** What is checked, how, and how it ends. */
const CASES: readonly (readonly [
  what: string,
  files: Readonly<Record<string, string>>,
  words: readonly string[],
  code: number,
])[] = [
  ['an error', {}, [], 1],
  ['an error that is switched off', {}, ['--rule', 'undeclared-interface=off'], 0],
  ['an error that is lowered', {}, ['--rule', 'undeclared-interface=warning'], 0],
  [
    'the last --rule counts',
    {},
    ['--rule=undeclared-interface=off', '--rule=undeclared-interface=error'],
    1,
  ],
  ['nothing', DECLARED, [], 0],
  ['a warning', UNUSED, RAISED, 0],
  ['as many warnings as allowed', UNUSED, [...RAISED, '--max-warnings', '1'], 0],
  ['more warnings than allowed', UNUSED, [...RAISED, '--max-warnings', '0'], 1],
  ['more warnings than allowed, quietly', UNUSED, [...RAISED, '--max-warnings', '0', '--quiet'], 1],
  ['no cache', DECLARED, ['--no-cache'], 0],
];

for (const [what, files, words, code] of CASES) {
  it(`exit code ${code}: ${what}`, () => {
    expect(diskProject({ ...NOTIFY, ...files }).run(['check', ...words]).code).toBe(code);
  });
}

it('cloudcall.json is read as the editor reads it, --rule is stronger', () => {
  const project = diskProject({
    ...NOTIFY,
    'cloudcall.json': '{"rules":{"undeclared-interface":"off"}}',
  });
  expect(project.run(['check']).code).toBe(0);
  expect(project.run(['check', '--rule', 'undeclared-interface=error']).code).toBe(1);
  expect(project.run(['check', '--rule', 'undeclared-interface=default']).code).toBe(0);
});

it('the nearest cloudcall.json that names a rule decides, also with default', () => {
  for (const [nearest, code] of [
    ['off', 0],
    ['hint', 0],
    ['error', 1],
    ['default', 1],
  ] as const) {
    const project = diskProject({
      ...NOTIFY,
      'cloudcall.json': `{"rules":{"undeclared-interface":"${code ? 'off' : 'error'}"}}`,
      'cloudfunctions/notify/cloudcall.json': `{"rules":{"undeclared-interface":"${nearest}"}}`,
    });
    expect(project.run(['check']).code).toBe(code);
  }
});
