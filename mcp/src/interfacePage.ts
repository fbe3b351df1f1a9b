import { type Interface, inLocale, interfaceCard, interfaceExample, type Locale } from '#core';

/** Everything about an interface in markdown, as the editor's card says it, with its example. */
export function interfacePage(item: Interface, locale: Locale): string {
  const card = inLocale(interfaceCard(item, { whole: true }), locale);
  return card.includes('```') ? card : `${card}\n\n\`\`\`js\n${interfaceExample(item).code}\`\`\``;
}
