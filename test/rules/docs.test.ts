import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { RULE_IDS, RULE_TABLE } from '../../core/src/findings/ruleTable';
import { ruleDocuments } from '../../scripts/ruleDocs/ruleDocuments';
import { type ExampleFile, readRulePage } from '../../scripts/ruleDocs/rulePage';
import { root } from '../root';
import { runCase } from './checkCase';
import { readCases } from './fixtureFormat';

describe.each(RULE_IDS)('docs/rules/%s.md', (rule) => {
  const page = readRulePage(rule, readFileSync(join(root, 'docs/rules', `${rule}.md`), 'utf8'));

  it('has a wrong example that the rule reports, and a right one that it does not', () => {
    expect(foundIn(rule, page.wrong)).not.toEqual([]);
    expect(foundIn(rule, page.right)).toEqual([]);
  });

  it('says in both languages what the rule reports', () => {
    const { title, summary } = RULE_TABLE[rule];
    expect(title.en).toMatch(/^[A-Za-z][^\n]*[^.]$/);
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(summary.en).toMatch(/^[^\n]+\.$/);
    expect(summary.zh).toMatch(/[\u4e00-\u9fff][^\n]*。$/);
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

describe('docs/pitfalls.md', () => {
  const rows = [
    ...readFileSync(join(root, 'docs/pitfalls.md'), 'utf8').matchAll(
      /^\| ([a-z]+-[\w-]+) \|.*\| (yes|partly|no) \| (.*) \|$/gm,
    ),
  ];
  const named = new Map(
    rows.map(([, id = '', , caught = '']) => [
      id,
      [...caught.matchAll(/\(rules\/([\w-]+)\.md\)/g)].map(([, rule]) => rule),
    ]),
  );

  it('names for every pitfall the rules whose fixtures show it', () => {
    const shown = new Map([...named.keys()].map((id) => [id, new Set<string>()]));
    for (const rule of RULE_IDS) {
      const text = readFileSync(join(import.meta.dirname, 'fixtures', `${rule}.txt`), 'utf8');
      for (const { kind, pitfalls } of readCases(text)) {
        for (const id of kind === 'fires' ? pitfalls : []) {
          expect(shown.has(id), `${rule}: ${id}`).toBe(true);
          shown.get(id)?.add(rule);
        }
      }
    }
    for (const [id, rules] of named)
      expect([id, ...rules]).toEqual([id, ...[...(shown.get(id) ?? [])].sort()]);
  });

  it('has 106 of them, and a rule for all but one that the source shows, if only partly', () => {
    expect(rows.length).toBe(106);
    const open = rows.filter(([, id = '', seen]) => seen !== 'no' && named.get(id)?.length === 0);
    expect(open.map(([, id]) => id)).toEqual(['perm-unsaved']);
  });
});
