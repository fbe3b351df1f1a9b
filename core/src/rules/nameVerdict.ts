import type { Catalog } from '../catalog/catalog';
import type { Interface, Mistake, Nearest, Negative } from '../catalog/types';

/** What a name that code or config.json gives turns out to be. */
export type NameVerdict =
  | { readonly kind: 'known'; readonly interface: Interface }
  /** Close to exactly one interface. */
  | { readonly kind: 'misspelt'; readonly nearest: Nearest }
  /** Known to be wrong, and no interface can simply take its place. */
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
  /** A server interface that cloud call does not cover. */
  | { readonly kind: 'unsupported'; readonly negative: Negative }
  /** Not in the catalogue; it may exist all the same. */
  | { readonly kind: 'unknown' };

/** Judges an interface's name by the catalogue. */
export function judgeName(catalog: Catalog, name: string): NameVerdict {
  const known = catalog.get(name);
  if (known !== undefined) return { kind: 'known', interface: known };
  const mistake = catalog.mistake(name);
  if (mistake !== undefined && !mistake.replaceable) return { kind: 'mistake', mistake };
  const negative = mistake === undefined ? catalog.negative(name) : undefined;
  if (negative !== undefined) return { kind: 'unsupported', negative };
  const nearest = catalog.nearest(name);
  return nearest === undefined ? { kind: 'unknown' } : { kind: 'misspelt', nearest };
}

/** Whether the name is a slip, so that declaring it would help nobody. */
export function isSlip(verdict: NameVerdict): boolean {
  return verdict.kind === 'misspelt' || verdict.kind === 'mistake';
}
