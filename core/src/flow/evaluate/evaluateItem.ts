import type { Evaluation } from './evaluation';
import type { ListItem, Outcome } from './flowValue';

/** What an item of a list may be where an outcome holds. */
export function evaluateItem(e: Evaluation, item: ListItem, within: Outcome): Outcome[] {
  return 'value' in item ? [{ ...within, value: item.value }] : e.evaluate(item.node, within.env);
}
