import type { Use } from '../functionFlow';
import type { InterfaceNames } from '../interfaceNames';

/**
 * The uses of one call without those that only mix others: of two objects with a category each and a
 * method for each, the engine may not know which go together. A name that is no interface, but has each
 * part from one that is, stands for nothing that is called.
 */
export function withoutMixtures(uses: readonly Use[], names: InterfaceNames): Use[] {
  const known = uses.filter((use) => names.has(use.interface));
  if (known.length < 2 || known.length === uses.length) return [...uses];
  const ways = known.map((use) => use.interface.split('.'));
  return uses.filter((use) => {
    if (names.has(use.interface)) return true;
    const parts = use.interface.split('.');
    const like = ways.filter((way) => way.length === parts.length);
    return !parts.every((part, index) => like.some((way) => way[index] === part));
  });
}
