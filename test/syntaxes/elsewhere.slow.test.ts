import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SnippetFile } from '../../core/src/features/snippets/snippetFile';
import { IS_LONG } from '../longRuns';
import { root } from '../root';
import { loadSnippets } from '../snippets/files';
import { type Token, tokenize } from './tokenize';

/** Code in which what is around a call may end with its line. */
const surroundings = [
  "const api = cloud.openapi({ appid: 'x' })\nrun(a)\nconst b = 1",
  "const api = cloud.openapi({\n  appid: 'x',\n})\nrun(a)",
  'class A {\n  api = cloud.openapi\n  foo() { return 1 }\n  static b = cloud.openapi.security\n  #c = 1\n}',
  'const r = await cloud.openapi\n  .security\n  .msgSecCheck({ a })\nfoo(b)',
  'const r = await cloud\n  .openapi\n  .security\n  .msgSecCheck({ a })\nfoo(b)',
  'const f = () => cloud.openapi\nconst g = async () => await cloud.openapi.security\nh(1)',
  'async function f() {\n  return cloud.openapi\n    .security\n    .msgSecCheck({ a: 1 })\n}\ng()',
  'let a = cloud?.openapi?.security, b = cloud.openapi\n(c)\n',
  'const { security } = cloud.openapi // why\nrun(a)',
  'await cloud.openapi // why\n  .security /* x */\n  .msgSecCheck({ a })\nfoo(b)',
  'export default cloud.openapi\nclass B {}',
  'x = { api: cloud.openapi\n, b: 1 }\nfoo({ c })',
  'if (a) cloud.openapi\nelse b()\n',
  'type A = typeof cloud.openapi\ninterface B { c: number }',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test has one
  'a(`${cloud.openapi}`)\nconst t = `${cloud.openapi.security}x`\nfoo(b)',
  "const e = cloud.openapi['security']\nfoo(b)\nconst m = cloud.openapi['security.msgSecCheck']\nbar(1)",
];

const texts: readonly (readonly [name: string, text: string])[] = [
  ...surroundings.map((text) => [text, text] as const),
  ...readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /fixtures.*\.txt$/.test(path))
    .map((path) => [path, readFileSync(join(root, 'test', path), 'utf8')] as const),
  ...(Object.values(loadSnippets()) as SnippetFile[]).flatMap((file) =>
    Object.entries(file).map(([name, { body }]) => [name, body.join('\n')] as const),
  ),
];

/** A line's scopes, letter by letter; those of ours are left out, and the language's ending too. */
function lettersOf(line: readonly Token[]): (string | undefined)[] {
  return line.flatMap(({ text, scopes }) => {
    const ours = scopes.some((scope) => scope.includes('cloudcall'));
    const said = scopes.map((scope) => scope.replace(/\.[jt]sx?(?:\.jsx)?(?= |$)/g, '')).join(' ');
    return [...text].map(() => (ours ? undefined : said));
  });
}

const scopes = ['source.js', 'source.tsx', 'source.ts'];

it.each(scopes)('%s: every token outside ours is the same with the injection', async (scope) => {
  const faults: string[] = [];
  // The grammars have their parts in common: in the short run each reads other texts of those that
  // are long, a third of them together.
  const share = texts.filter(
    (_, index) =>
      IS_LONG ||
      index < surroundings.length ||
      index % (3 * scopes.length) === scopes.indexOf(scope),
  );
  for (const [name, text] of share) {
    const [ours, plain] = [await tokenize(scope, text), await tokenize(scope, text, 'without')];
    ours.forEach((line, index) => {
      const before = lettersOf(plain[index] ?? []);
      const at = lettersOf(line).findIndex(
        (said, letter) => said !== undefined && said !== before[letter],
      );
      if (at >= 0)
        faults.push(`${name}:${index + 1}:${at + 1}: ${lettersOf(line)[at]} | ${before[at]}`);
    });
  }
  expect(faults.slice(0, 20)).toEqual([]);
});
