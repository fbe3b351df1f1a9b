import type { Finding, Fix } from './finding';
import { RULE_IDS } from './ruleTable';

/**
 * Findings by place, then in the order of the rules, each once: two functions that say the same of a
 * file that they share say it together, each with its own fixes.
 */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const order = [...findings].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule),
  );
  const found = new Map<string, Finding>();
  for (const finding of order) {
    const { rule, file, span, message } = finding;
    const key = JSON.stringify([rule, file, span.start, span.end, message.en]);
    const known = found.get(key);
    found.set(key, known === undefined ? finding : { ...known, fixes: merged(known, finding) });
  }
  return [...found.values()];
}

function merged(known: Finding, other: Finding): readonly Fix[] {
  const changes = new Set(known.fixes.map(({ change }) => JSON.stringify(change)));
  return [
    ...known.fixes,
    ...other.fixes.filter(({ change }) => !changes.has(JSON.stringify(change))),
  ];
}
