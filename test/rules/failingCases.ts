import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedPlaces, runCase } from './checkCase';
import { readCases } from './fixtureFormat';

/** How many of a rule's fixtures fail. */
export function failingCases(root: string, rule: string): number {
  const text = readFileSync(join(root, 'test', 'rules', 'fixtures', `${rule}.txt`), 'utf8');
  return readCases(text).filter((test) => {
    const { found, findings, fixed } = runCase(rule, test);
    return (
      found.join('\n') !== expectedPlaces(test).join('\n') ||
      (test.says !== '' && !findings[0]?.message.en.includes(test.says)) ||
      (test.severity !== '' && findings.some(({ severity }) => severity !== test.severity)) ||
      [...test.fixed].some(([path, wanted]) => fixed.get(path) !== wanted)
    );
  }).length;
}
