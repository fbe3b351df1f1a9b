import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_IDS, RULE_TABLE, type RuleId } from '../../core/src/findings/ruleTable';
import { type CaseResult, expectedPlaces, fixesOf, relatedOf, runCase } from './checkCase';
import { type RuleCase, readCases } from './fixtureFormat';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const rules = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({
    rule: name.replace(/\.txt$/, ''),
    cases: readCases(readFileSync(join(FIXTURES, name), 'utf8')),
  }));

const results = new Map<RuleCase, CaseResult>();

/** What a case gives; each is run once. */
function resultOf(rule: string, test: RuleCase): CaseResult {
  const result = results.get(test) ?? runCase(rule, test);
  results.set(test, result);
  return result;
}

describe.each(rules)('$rule', ({ rule, cases }) => {
  it.each(cases.map((test) => [`${test.kind}: ${test.title}`, test] as const))('%s', (_, test) => {
    const result = resultOf(rule, test);
    const { found, findings, fixed } = result;
    expect(found).toEqual(expectedPlaces(test));
    expect(test.kind).toBe(found.length > 0 ? 'fires' : 'silent');
    if (test.says !== '') expect(findings[0]?.message.en).toContain(test.says);
    if (test.fixes.length > 0) expect(fixesOf(result)).toEqual(test.fixes);
    if (test.related.length > 0) expect(relatedOf(result, test)).toEqual(test.related);
    if (test.severity !== '') {
      expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set([test.severity]));
    }
    for (const { message } of findings) expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    for (const [file, text] of test.fixed) expect(fixed.get(file)).toBe(text);
  });

  it('has three cases that fire and five that do not', () => {
    expect(cases.filter(({ kind }) => kind === 'fires').length).toBeGreaterThanOrEqual(3);
    expect(cases.filter(({ kind }) => kind === 'silent').length).toBeGreaterThanOrEqual(5);
  });
});

it('has fixtures for every rule', () => {
  expect(rules.map(({ rule }) => rule)).toEqual([...RULE_IDS].sort());
});

it('has fixes of the kinds that the rule table says', () => {
  for (const { rule, cases } of rules) {
    const declared = RULE_TABLE[rule as RuleId].fix;
    const fixes = cases.flatMap((test) =>
      resultOf(rule, test).findings.flatMap((one) => one.fixes),
    );
    const kind = fixes.some(({ safe }) => safe) ? 'safe' : fixes.length > 0 ? 'manual' : 'none';
    expect(`${rule} ${kind}`).toBe(`${rule} ${declared}`);
  }
});
