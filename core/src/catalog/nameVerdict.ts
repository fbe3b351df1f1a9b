import type { Catalog } from './catalog';
import type { SdkAbility } from './platformFacts';
import type { Category, Interface, Mistake, Nearest, Negative } from './types';

/** What a name that code, config.json or a command gives turns out to be. */
export type NameVerdict =
  | { readonly kind: 'known'; readonly interface: Interface }
  /** Close to exactly one interface. */
  | { readonly kind: 'misspelt'; readonly nearest: Nearest }
  /** Known to be wrong, and no interface can simply take its place. */
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
  /** A server interface that cloud call does not cover. */
  | { readonly kind: 'unsupported'; readonly negative: Negative }
  /** Something that the SDK itself can do. */
  | { readonly kind: 'ability'; readonly ability: SdkAbility }
  /** A category without a method; `example` is the interface below it that is called most. */
  | { readonly kind: 'category'; readonly category: Category; readonly example: string }
  /** Not in the catalogue; it may exist all the same. */
  | { readonly kind: 'unknown' };

/** Judges an interface's name by the catalogue. */
export function judgeName(catalog: Catalog, name: string): NameVerdict {
  const known = catalog.get(name);
  if (known !== undefined) return { kind: 'known', interface: known };
  const mistake = catalog.mistake(name);
  if (mistake !== undefined && !mistake.replaceable) return { kind: 'mistake', mistake };
  if (mistake === undefined) {
    const ability = catalog.ability(name);
    if (ability !== undefined) return { kind: 'ability', ability };
    const negative = catalog.negative(name);
    if (negative !== undefined) return { kind: 'unsupported', negative };
    const category = categoryNamed(catalog, name);
    if (category !== undefined) return category;
  }
  const nearest = catalog.nearest(name);
  return nearest === undefined ? { kind: 'unknown' } : { kind: 'misspelt', nearest };
}

/** Whether the name can be declared: it is an interface, or may be one that the catalogue lacks. */
export function isDeclarable({ kind }: NameVerdict): boolean {
  return kind === 'known' || kind === 'unknown';
}

/** Those of the names that can be declared. */
export function declarableNames(catalog: Catalog, names: readonly string[]): readonly string[] {
  return names.filter((name) => isDeclarable(judgeName(catalog, name)));
}

function categoryNamed(
  catalog: Catalog,
  name: string,
): Extract<NameVerdict, { kind: 'category' }> | undefined {
  const folded = name.toLowerCase();
  const category = catalog.categories.find((each) => each.name.toLowerCase() === folded);
  if (category === undefined) return undefined;
  const below = catalog.all.filter((each) => each.name.startsWith(`${category.name}.`));
  const [most] = [...below].sort((a, b) => b.uses - a.uses);
  return most && { kind: 'category', category, example: most.name };
}
