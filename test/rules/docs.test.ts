import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../core/src/rules/ruleIds';
import { ruleDocuments } from '../../scripts/ruleDocs/ruleDocuments';
import { type ExampleFile, readRulePage } from '../../scripts/ruleDocs/rulePage';
import { root } from '../catalog/loadCatalog';
import { runCase } from './checkCase';
import { readCases } from './fixtureFormat';

describe.each(RULE_IDS)('docs/rules/%s.md', (rule) => {
  const page = readRulePage(rule, readFileSync(join(root, 'docs/rules', `${rule}.md`), 'utf8'));

  it('has a wrong example that the rule reports, and a right one that it does not', () => {
    expect(foundIn(rule, page.wrong)).not.toEqual([]);
    expect(foundIn(rule, page.right)).toEqual([]);
  });

  it('says in both languages what the rule reports', () => {
    expect(page.summary).toMatch(/^[^\n]+\.$/);
    expect(page.summaryZh).toMatch(/[\u4e00-\u9fff][^\n]*。$/);
  });
});

function foundIn(rule: string, example: readonly ExampleFile[]): readonly string[] {
  expect(example).not.toEqual([]);
  const hasEntry = example.some(({ path }) => path === '' || /^index\.\w+$/.test(path));
  const files = hasEntry ? example : [{ path: '', text: 'return 1' }, ...example];
  const parts = files.map(({ path, text }) => `-- ${path === '' ? 'body' : path}\n${text}\n`);
  const [test] = readCases(`== fires: example\n${parts.join('')}`);
  return runCase(rule, test!).found;
}

it('is up to date', () => {
  for (const { path, text } of ruleDocuments(root)) expect(readFileSync(path, 'utf8')).toBe(text);
});

describe('schemas/cloudcall.schema.json', () => {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/cloudcall.schema.json'), 'utf8'));
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  it.each([
    [{}, true],
    [{ $schema: 'x', rules: { 'floating-call': 'off', 'page-path': 'default' } }, true],
    [{ ignore: [{ rule: 'floating-call', path: 'a/**', interface: 'x.*' }] }, true],
    [{ rules: { 'no-such-rule': 'off' } }, false],
    [{ rules: { 'floating-call': 'loud' } }, false],
    [{ ignore: [{}] }, false],
    [{ ignore: [{ rulez: 'floating-call' }] }, false],
    [{ other: 1 }, false],
  ])('%j: %s', (value, isValid) => {
    expect(validate(value)).toBe(isValid);
  });
});
