import type { Evaluation } from './evaluation';
import type { ListItem, Outcome } from './flowValue';
import { invoke } from './invoke';

/** What an item of a list may be where an outcome holds. */
export function evaluateItem(e: Evaluation, item: ListItem, within: Outcome): Outcome[] {
  if ('value' in item) return [{ ...within, value: item.value }];
  if ('node' in item) return e.evaluate(item.node, within.env);
  return evaluateItem(e, item.of, within).flatMap(({ value, env }) => {
    const values = [value, { kind: 'constant', value: item.index } as const];
    return invoke(e, item.by, { kind: 'values', values }, env);
  });
}
