import type { Interface } from '../../catalog/types';
import type { Span } from '../../text/span';
import type { CompletionEntry } from '../types';
import { chineseWords } from './chineseWords';

/** What the offer of an interface is the same in, wherever `label` is what it inserts. */
export function interfaceEntry(
  label: string,
  item: Interface,
  span: Span,
  sortText: string,
): CompletionEntry {
  return {
    label,
    kind: 'interface',
    detail: item.title,
    span,
    newText: label,
    sortText,
    words: chineseWords(item.title, item),
    deprecated: item.deprecated !== undefined,
    topic: `interface:${item.name}`,
  };
}
