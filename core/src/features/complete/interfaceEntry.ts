import type { Catalog } from '../../catalog/catalog';
import type { Interface } from '../../catalog/types';
import type { Span } from '../../text/span';
import type { CompletionEntry } from '../types';
import { interfaceWords } from './chineseWords';

/** What the offer of an interface is the same in, wherever `label` is what it inserts. */
export function interfaceEntry(
  catalog: Catalog,
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
    words: interfaceWords(catalog, item.name, item),
    deprecated: item.deprecated !== undefined,
    topic: `interface:${item.name}`,
  };
}
