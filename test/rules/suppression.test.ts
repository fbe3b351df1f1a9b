import { describe, expect, it } from 'vitest';
import type { RuleSeverities } from '../../core/src/project/snapshot';
import { matchesGlob } from '../../core/src/suppression/matchesGlob';
import { MemoryHost } from '../project/memoryHost';
import { allFindings, openWorkspace } from './checkCase';

/** What is reported for an entry and other files, as `rule severity line`. */
function reported(
  entry: string,
  files: Readonly<Record<string, string>> = {},
  severities: RuleSeverities = {},
): string[] {
  const host = new MemoryHost();
  host.write('project.config.json', '{ "cloudfunctionRoot": "cloudfunctions" }');
  host.write('cloudfunctions/fn/package.json', '{ "dependencies": { "wx-server-sdk": "latest" } }');
  host.write(
    'cloudfunctions/fn/index.js',
    `const cloud = require('wx-server-sdk'); cloud.init()\n${entry}`,
  );
  for (const [path, text] of Object.entries(files)) host.write(path, text);
  return allFindings(openWorkspace(host, severities).snapshot()).map(
    ({ rule, severity, file, span }) => {
      const line = (host.files.get(file) ?? '').slice(0, span.start).split('\n').length;
      return `${rule} ${severity} ${line}`;
    },
  );
}

const CALL = "cloud.openapi.wxacode.get({ path: 'a' })";
const BOTH = ['undeclared-interface error', 'floating-call warning'];
const at = (line: number, rules: readonly string[] = BOTH): string[] =>
  rules.map((rule) => `${rule} ${line}`);

const RETIRED =
  'exports.main = () => cloud.openapi.templateMessage.send({ touser: openid, templateId: id, data: {}, formId: form })';
const DECLARED = {
  'cloudfunctions/fn/config.json': '{ "permissions": { "openapi": ["templateMessage.send"] } }',
};

describe('an entry of config.json, whose cause comments suppress in the code', () => {
  const retired = (entry: string): string[] =>
    reported(entry, DECLARED).filter((one) => one.startsWith('deprecated-interface'));
  const next = '// cloudcall-disable-next-line deprecated-interface\n';

  it('is reported like the calls where nothing is suppressed', () => {
    expect(retired(RETIRED)).toEqual([
      'deprecated-interface hint 1',
      'deprecated-interface hint 2',
    ]);
  });

  it('is not reported where all of it is', () => {
    expect(retired(`${next}${RETIRED}`)).toEqual([]);
  });

  it('is reported where a call is left, or nothing calls it', () => {
    expect(retired(`${next}${RETIRED}\n${RETIRED}`)).toHaveLength(2);
    expect(retired('exports.main = () => 1')).toEqual(['deprecated-interface hint 1']);
  });
});

describe('suppression comments', () => {
  const cases: readonly [title: string, entry: string, expected: string[]][] = [
    ['nothing', CALL, at(2)],
    ['all rules of the next line', `// cloudcall-disable-next-line\n${CALL}`, []],
    ['one rule', `// cloudcall-disable-next-line floating-call\n${CALL}`, at(3, BOTH.slice(0, 1))],
    [
      'two rules and a reason',
      `// cloudcall-disable-next-line floating-call, undeclared-interface -- really\n${CALL}`,
      [],
    ],
    [
      'ids behind the reason do not count',
      `// cloudcall-disable-next-line floating-call -- undeclared-interface\n${CALL}`,
      at(3, BOTH.slice(0, 1)),
    ],
    [
      'Chinese commas',
      `// cloudcall-disable-next-line floating-call，undeclared-interface\n${CALL}`,
      [],
    ],
    ['not the line after the next', `// cloudcall-disable-next-line\n${CALL}\n${CALL}`, at(4)],
    ['the line itself', `${CALL} // cloudcall-disable-line`, []],
    ['the line itself in a block comment', `/* cloudcall-disable-line */ ${CALL}\n${CALL}`, at(3)],
    ['a block', `/* cloudcall-disable */\n${CALL}\n/* cloudcall-enable */\n${CALL}`, at(5)],
    [
      'a block to the end',
      `${CALL}\n/* cloudcall-disable floating-call undeclared-interface */\n${CALL}\n${CALL}`,
      at(2),
    ],
    [
      'a block of two rules, one enabled again',
      `/* cloudcall-disable floating-call undeclared-interface */\n${CALL}\n/* cloudcall-enable floating-call */\n${CALL}`,
      at(5, BOTH.slice(1)),
    ],
    [
      'a block of all rules, one enabled again',
      `/* cloudcall-disable */\n${CALL}\n/* cloudcall-enable floating-call */\n${CALL}`,
      at(5, BOTH.slice(1)),
    ],
    ['Windows lines', `// cloudcall-disable-next-line\r\n${CALL}\r\n${CALL}`, at(4)],
    ['no comment but a string', `const a = '// cloudcall-disable-next-line'\n${CALL}`, at(3)],
    [
      'no comment but a pattern',
      `const a = /[/]/ // x\nconst b = /\\/* cloudcall-disable/\n${CALL}`,
      at(4),
    ],
    ['a word that only begins alike', `// cloudcall-disable-next-lines\n${CALL}`, at(3)],
  ];
  it.each(cases)('%s', (_, entry, expected) => {
    expect(reported(entry)).toEqual(expected);
  });
});

describe('cloudcall.json', () => {
  const cases: readonly [
    title: string,
    files: Readonly<Record<string, string>>,
    severities: RuleSeverities,
    expected: string[],
  ][] = [
    [
      'a severity',
      { 'cloudcall.json': '{ "rules": { "floating-call": "hint" } }' },
      {},
      ['undeclared-interface error 2', 'floating-call hint 2'],
    ],
    [
      'off',
      { 'cloudcall.json': '{ "rules": { "floating-call": "off" } }' },
      {},
      ['undeclared-interface error 2'],
    ],
    [
      'the nearest wins',
      {
        'cloudcall.json': '{ "rules": { "floating-call": "off", "undeclared-interface": "off" } }',
        'cloudfunctions/fn/cloudcall.json': '{ "rules": { "floating-call": "error" } }',
      },
      {},
      ['floating-call error 2'],
    ],
    [
      'a setting is stronger',
      { 'cloudcall.json': '{ "rules": { "floating-call": "off" } }' },
      { 'floating-call': 'information' },
      ['undeclared-interface error 2', 'floating-call information 2'],
    ],
    [
      'ignore a rule in a folder',
      {
        'cloudcall.json':
          '{ "ignore": [{ "rule": "floating-call", "path": "cloudfunctions/f*" }] }',
      },
      {},
      ['undeclared-interface error 2'],
    ],
    [
      'ignore an interface',
      { 'cloudcall.json': '{ "ignore": [{ "interface": "wxacode.*" }] }' },
      {},
      [],
    ],
    [
      'every condition has to hold',
      {
        'cloudcall.json':
          '{ "ignore": [{ "rule": "floating-call", "path": "other/**" }, { "rule": "undeclared-interface", "interface": "security.*" }] }',
      },
      {},
      ['undeclared-interface error 2', 'floating-call warning 2'],
    ],
    [
      'paths are relative to its folder',
      { 'cloudfunctions/cloudcall.json': '{ "ignore": [{ "path": "fn/index.js" }] }' },
      {},
      [],
    ],
    [
      'an entry with a fault drops nothing',
      { 'cloudcall.json': '{ "ignore": [{ "rulez": "floating-call" }, { "rule": "nope" }, 1] }' },
      { 'undeclared-interface': 'off' },
      [
        'floating-call warning 2',
        'invalid-config error 1',
        'invalid-config error 1',
        'invalid-config error 1',
      ],
    ],
    [
      'an empty entry drops nothing',
      { 'cloudcall.json': '{ "ignore": [{}] }' },
      {},
      ['undeclared-interface error 2', 'floating-call warning 2'],
    ],
    [
      'an unknown severity',
      { 'cloudcall.json': '{ "rules": { "floating-call": "loud" }, "x": 1 }' },
      { 'undeclared-interface': 'off' },
      ['floating-call warning 2', 'invalid-config error 1', 'invalid-config error 1'],
    ],
    [
      'broken',
      { 'cloudcall.json': '{ "rules": { "floating-call": "off" }' },
      { 'undeclared-interface': 'off' },
      ['invalid-config error 1'],
    ],
  ];
  it.each(cases)('%s', (_, files, severities, expected) => {
    expect(reported(CALL, files, severities)).toEqual(expected);
  });

  it('never raises what a rule has lowered', () => {
    const call = "await cloud.openapi.templateMessage.send({ touser: 'o1' })";
    const entry = `exports.main = async () => { ${call} }`;
    const severities: RuleSeverities = {
      'undeclared-interface': 'off',
      'deprecated-interface': 'off',
      'missing-parameter': 'error',
    };
    expect(reported(entry, {}, severities)).toEqual(['missing-parameter hint 2']);
  });
});

describe('globs', () => {
  const cases: readonly [glob: string, text: string, matches: boolean][] = [
    ['cloudfunctions', 'cloudfunctions/a/index.js', true],
    ['cloudfunctions/', 'cloudfunctions/a', true],
    ['cloud', 'cloudfunctions/a', false],
    ['*/index.js', 'a/index.js', true],
    ['*/index.js', 'a/b/index.js', false],
    ['**/index.js', 'index.js', true],
    ['**/index.js', 'a/b/index.js', true],
    ['a/**', 'a/b/c', true],
    ['a?.js', 'ab.js', true],
    ['a.js', 'abjs', false],
    ['./a.js', 'a.js', true],
    ['security.*', 'security.msgSecCheck', true],
    ['(a', '(a', true],
  ];
  it.each(cases)('%s matches %s: %s', (glob, text, matches) => {
    expect(matchesGlob(glob, text)).toBe(matches);
  });
});
