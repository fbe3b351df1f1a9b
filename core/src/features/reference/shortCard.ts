import type { Catalog } from '../../catalog/catalog';
import type { ShortCard } from '../card/interfaceCard';
import { interfaceExample } from '../example/interfaceExample';
import type { HoverOptions } from '../types';

/** What makes the card of an interface a short one; undefined where there is no page to lead to. */
export function shortCard(
  catalog: Catalog,
  name: string,
  { page }: HoverOptions,
): ShortCard | undefined {
  const item = catalog.get(name);
  return page && item && { call: interfaceExample(item).call, page: page(name) };
}
