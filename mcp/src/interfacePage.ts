import type { Interface } from '../../core/src/catalog/types';
import { interfaceCard } from '../../core/src/features/card/interfaceCard';
import { interfaceExample } from '../../core/src/features/example/interfaceExample';
import { inLocale, type Locale } from '../../core/src/messages/text';

/** Everything about an interface in markdown, as the editor's card says it, with its example. */
export function interfacePage(item: Interface, locale: Locale): string {
  const card = inLocale(interfaceCard(item, { whole: true }), locale);
  return card.includes('```') ? card : `${card}\n\n\`\`\`js\n${interfaceExample(item).code}\`\`\``;
}
