import { describe, expect, it } from 'vitest';
import { parseReport } from '../cli/checkOutput';
import { diskProject } from '../cli/runInProcess';
import { rounds } from '../longRuns';
import { listed } from './cases';

const SDK = "const cloud = require('wx-server-sdk');\ncloud.init();\n";
const CALL = "cloud.openapi.wxacode.get({ path: 'a' })";
const OK = `${SDK}exports.main = async () => ${CALL};\n`;

/** A function whose handler evaluates an expression before its call. */
function handler(expression: string, before = ''): Record<string, string> {
  return {
    'index.js': `${SDK}${before}\nexports.main = async (event) => { const r = ${expression}; return await ${CALL}; };\n`,
  };
}

/** A chain of files, each of which takes the next one in. */
function chain(length: number, link: (next: string) => string): Record<string, string> {
  const files = handler('m.f()', "const m = require('./m0');");
  for (let i = 0; i < length - 1; i += 1) files[`m${i}.js`] = link(`./m${i + 1}`);
  files[`m${length - 1}.js`] =
    `const cloud = require('wx-server-sdk');\nexports.f = () => ${CALL};\n`;
  return files;
}

const N = 2_000;
const FILES = rounds(1_000, N);
const CASES: Readonly<Record<string, Record<string, string>>> = {
  'a chain of requires': chain(
    FILES,
    (next) => `const n = require('${next}');\nexports.f = () => n.f();\n`,
  ),
  'a chain of re-exports': chain(FILES, (next) => `module.exports = require('${next}');\n`),
  'a long sum': handler(Array.from({ length: N }, (_, i) => `a${i}`).join(' + ')),
  'a long path of members': handler(`event${'.a'.repeat(N)}`),
  'a long chain of calls': handler(`${CALL}${'.then(x => x)'.repeat(N)}`),
  'a ladder of else if': handler(
    `1; ${Array.from({ length: N }, (_, i) => `if (event.a === ${i}) { f(${i}); }`).join(' else ')}`,
  ),
  'nested parentheses': handler(`${'('.repeat(N)}1${')'.repeat(N)}`),
  'nested objects': handler(`${'{a:'.repeat(N)}1${'}'.repeat(N)}`),
  'nested functions': handler(`${'() => '.repeat(N)}1`),
  'nested blocks': handler(`1; ${'{'.repeat(N)}f();${'}'.repeat(N)}`),
  'names for names': handler(
    `cloud.openapi[v${N}].get({ path: 'a' })`,
    `const v0 = 'wxacode';\n${Array.from({ length: N }, (_, i) => `const v${i + 1} = v${i};`).join('\n')}`,
  ),
  'nested config.json': {
    ...handler('1'),
    'config.json': `${'{"a":'.repeat(N)}1${'}'.repeat(N)}`,
  },
  'nested package.json': {
    ...handler('1'),
    'package.json': `${'{"a":'.repeat(N)}1${'}'.repeat(N)}`,
  },
  'folders in folders': {
    ...handler('1'),
    [`${'d/'.repeat(300)}deep.js`]: OK,
  },
};

/** A file that was not read, and a function that was not followed to its end. */
const SAYS_SO = ['unparsable-code', 'dynamic-interface'];

describe('what is too deep in one function stays its own', () => {
  it.each(listed('deep', Object.entries(CASES)))('%s', (_, files) => {
    const inFunction = Object.entries(files).map(([path, text]) => [`cf/bad/${path}`, text]);
    const project = diskProject({
      'project.config.json': '{"cloudfunctionRoot":"cf/"}',
      'cf/ok/index.js': OK,
      ...Object.fromEntries(inFunction),
    });
    const { code, out, err } = project.run(['check', '--format', 'json']);
    expect(err).toBe('');
    expect(code).toBe(1);
    const { functions, problems } = parseReport(out);
    const ok = functions.find(({ name }) => name === 'ok');
    expect(ok?.undeclared).toEqual(['wxacode.get']);
    const bad = functions.find(({ name }) => name === 'bad');
    // Either it was followed, or it says that it was not.
    if (bad?.used.length === 0) {
      expect(bad.unresolved.map(({ reason }) => reason)).toContain('too-complex');
      const rules = problems
        .filter(({ file }) => file.startsWith('cf/bad/'))
        .map(({ rule }) => rule);
      expect(rules.some((rule) => SAYS_SO.includes(rule))).toBe(true);
    } else expect(bad?.undeclared).toContain('wxacode.get');
  });
});
