import type { Interface } from '../../core/src/catalog/types';
import { interfaceCard } from '../../core/src/features/card/interfaceCard';
import { inLocale, type Locale } from '../../core/src/messages/text';

/** Everything about an interface in markdown, as the editor's card says it. */
export function interfacePage(item: Interface, locale: Locale): string {
  return inLocale(interfaceCard(item, { whole: true }), locale);
}
