import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { RULE_IDS } from '../../core/src/findings/ruleTable';
import type { RuleSeverities } from '../../core/src/project/snapshot';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { expectedPlaces, fixesOf, relatedOf, runCase } from './checkCase';
import { type RuleCase, readCases } from './fixtureFormat';

const trees = new Map<string, ts.SourceFile>();

/** The tree of a text. Cases run hundreds of times, and what is broken for that reads no text. */
const parse: typeof ts.createSourceFile = (file, text, ...rest) => {
  const key = `${file}\n${text}`;
  const tree = trees.get(key) ?? ts.createSourceFile(file, text, ...rest);
  trees.set(key, tree);
  return tree;
};

// A tree that is updated would be spoilt for the next run.
provideTypeScript(() => ({
  ...ts,
  createSourceFile: parse,
  updateSourceFile: ({ fileName, languageVersion }, text) =>
    parse(fileName, text, languageVersion, true),
}));

/** The cases of a rule's fixture file. */
export function casesOf(root: string, rule: string): readonly RuleCase[] {
  return readCases(readFileSync(join(root, 'test', 'rules', 'fixtures', `${rule}.txt`), 'utf8'));
}

/** Whether a rule reports anything else than a case asks for, or fixes it in another way. */
export function caseFails(rule: string, test: RuleCase): boolean {
  const result = runCase(rule, test, onlyRule(rule));
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

/** Switches off what a rule's findings do not depend on, which is all others but for one rule. */
function onlyRule(rule: string): RuleSeverities {
  if (rule === 'unused-suppression') return {};
  return Object.fromEntries(RULE_IDS.filter((id) => id !== rule).map((id) => [id, 'off']));
}
