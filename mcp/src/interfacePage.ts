import { type Interface, inLocale, interfaceReference, type Locale } from '#core';
import { sharedCatalog } from '../../library/src/engine';

/** The reference page of an interface in markdown; it leads to this server's own pages. */
export function interfacePage(item: Interface, locale: Locale): string {
  const page = interfaceReference(sharedCatalog(), item, {
    interface: (name) => `cloudcall://interfaces/${name}`,
    rule: (id) => `cloudcall://rules/${id}`,
    error: () => undefined,
  });
  return inLocale(page, locale);
}
