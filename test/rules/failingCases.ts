import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedPlaces, fixesOf, relatedOf, runCase } from './checkCase';
import { type RuleCase, readCases } from './fixtureFormat';

/** The cases of a rule's fixture file. */
export function casesOf(root: string, rule: string): readonly RuleCase[] {
  return readCases(readFileSync(join(root, 'test', 'rules', 'fixtures', `${rule}.txt`), 'utf8'));
}

/** Whether a rule reports anything else than a case asks for, or fixes it in another way. */
export function caseFails(rule: string, test: RuleCase): boolean {
  const result = runCase(rule, test);
  const { found, findings, isFaulty, fixed } = result;
  return (
    isFaulty ||
    found.join('\n') !== expectedPlaces(test).join('\n') ||
    (test.says !== '' && !findings[0]?.message.en.includes(test.says)) ||
    (test.fixes.length > 0 && test.fixes.join('\n') !== fixesOf(result).join('\n')) ||
    (test.related.length > 0 && test.related.join('\n') !== relatedOf(result, test).join('\n')) ||
    (test.severity !== '' && findings.some(({ severity }) => severity !== test.severity)) ||
    [...test.fixed].some(([path, wanted]) => fixed.get(path) !== wanted)
  );
}
