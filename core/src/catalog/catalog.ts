import { errorMeanings } from './errorMeanings';
import { NameTree } from './nameTree';
import { NearestFinder } from './nearestFinder';
import { NegativeNames } from './negativeNames';
import { textAt, unpack } from './packedTexts';
import type { PlatformFacts, SdkAbility } from './platformFacts';
import { SearchIndex } from './searchIndex';
import type {
  CatalogChild,
  Category,
  ErrorMeaning,
  Interface,
  Mistake,
  Nearest,
  Negative,
  SearchHit,
} from './types';
import { type CatalogData, unpackInterface } from './unpackInterface';

/**
 * What is known about the interfaces of cloud calls. Built from the compact index; everything is
 * unpacked when first asked for and kept.
 */
export class Catalog {
  /** The names of all interfaces, sorted. */
  readonly names: readonly string[];
  readonly #interfaces = new Map<string, Interface>();
  readonly #lazy: Partial<Lazy> = {};

  readonly #data: CatalogData;

  constructor(data: CatalogData) {
    this.#data = data;

    this.names = Object.keys(data.interfaces);
  }

  /** Whether cloud call has an interface of exactly this name. */
  has(name: string): boolean {
    return Object.hasOwn(this.#data.interfaces, name);
  }

  /** The interface of exactly this name; undefined when there is none. */
  get(name: string): Interface | undefined {
    const known = this.#interfaces.get(name);
    if (known || !this.has(name)) return known;
    const packed = this.#data.interfaces[name];
    if (!packed) return undefined;
    const unpacked = unpackInterface(name, packed, this.#data);
    this.#interfaces.set(name, unpacked);
    return unpacked;
  }

  /** All interfaces, sorted by name. */
  get all(): readonly Interface[] {
    this.#lazy.all ??= this.names.flatMap((name) => this.get(name) ?? []);
    return this.#lazy.all;
  }

  /** All dotted prefixes, also those that hold categories only, sorted. */
  get categories(): readonly Category[] {
    this.#lazy.categories ??= Object.keys(this.#data.categories).flatMap(
      (name) => this.category(name) ?? [],
    );
    return this.#lazy.categories;
  }

  /** The category of exactly this prefix; undefined when there is none. */
  category(name: string): Category | undefined {
    const title = this.#data.categories[name];
    return title === undefined ? undefined : { name, title: textAt(this.#data.texts, title) };
  }

  /** What may follow a dotted prefix (`''` for the first segments); empty when nothing may. */
  children(prefix: string): readonly CatalogChild[] {
    this.#lazy.tree ??= new NameTree(this.names);
    const tree = this.#lazy.tree;
    return tree.next(prefix).map((segment) => {
      const name = prefix === '' ? segment : `${prefix}.${segment}`;
      const found = this.get(name);
      const category = tree.hasNext(name) ? this.category(name) : undefined;
      return {
        segment,
        name,
        kind: found ? 'method' : 'category',
        uses: found ? found.uses : this.#usesBelow(name),
        ...(found && { interface: found }),
        ...(category && { category }),
      };
    });
  }

  #usesBelow(prefix: string): number {
    const below = this.all.filter((item) => item.name.startsWith(`${prefix}.`) && !item.deprecated);
    return below.reduce((sum, { uses }) => sum + uses, 0);
  }

  /** All server interfaces that cloud call does not cover. */
  get negatives(): readonly Negative[] {
    this.#lazy.negatives ??= this.#data.negatives.map((item) =>
      unpack<Negative>(item, this.#data.texts),
    );
    return this.#lazy.negatives;
  }

  /**
   * The server interface that cloud call does not cover and that goes by this name: one of its
   * dotted names (in any case), its page's name, or any category before a page's name that says
   * enough and that nothing else shares. Undefined when there is none, or when cloud call does
   * cover the name.
   */
  negative(name: string): Negative | undefined {
    if (this.has(name)) return undefined;
    this.#lazy.negativeNames ??= new NegativeNames(this.#data);
    const place = this.#lazy.negativeNames.find(name);
    return place === undefined ? undefined : this.negatives[place];
  }

  /**
   * What of the SDK itself a name means (`storage.uploadFile`, `cloud.callFunction`, anything below
   * `cloudPay`), in any case; undefined when nothing, or when cloud call has an interface of the name.
   */
  ability(name: string): SdkAbility | undefined {
    if (this.has(name)) return undefined;
    const wanted = name.replace(/^(?:wx\.)?cloud\./, '').toLowerCase();
    return this.platform.sdkAbilities.find((ability) =>
      [ability.name, ...(ability.also ?? [])].some((other) => {
        const known = other.toLowerCase();
        return wanted === known || (ability.open && wanted.startsWith(`${known}.`));
      }),
    );
  }

  /** All wrong names that people are known to write. */
  get mistakes(): readonly Mistake[] {
    this.#lazy.mistakes ??= this.#data.mistakes.map((item) =>
      unpack<Mistake>(item, this.#data.texts),
    );
    return this.#lazy.mistakes;
  }

  /** The known mistake of exactly this spelling; undefined when it is none. */
  mistake(name: string): Mistake | undefined {
    return this.mistakes.find((mistake) => mistake.wrong === name);
  }

  /**
   * The interface that a name not in the catalogue was meant to be; undefined when the name is in
   * the catalogue, is a server interface that cloud call does not cover, or is not close enough to
   * exactly one interface.
   */
  nearest(name: string): Nearest | undefined {
    if (this.has(name)) return undefined;
    const mistake = this.mistake(name);
    if (mistake) return mistake.replaceable ? { name: mistake.right, why: 'mistake' } : undefined;
    this.#lazy.nearest ??= new NearestFinder(this.#data);
    return this.#lazy.nearest.find(name);
  }

  /** Interfaces and uncovered server interfaces that have all the words, best first. */
  search(words: string): readonly SearchHit[] {
    this.#lazy.search ??= new SearchIndex(this.#data);
    return this.#lazy.search.find(words).flatMap((found): SearchHit[] => {
      if ('negative' in found) {
        const negative = this.negatives[found.negative];
        return negative ? [{ kind: 'negative', negative, score: found.score }] : [];
      }
      const item = this.get(found.name);
      return item ? [{ kind: 'interface', interface: item, score: found.score }] : [];
    });
  }

  /** All meanings of an error code, the general one first; empty when the code is not known. */
  error(code: number): readonly ErrorMeaning[] {
    this.#lazy.errors ??= errorMeanings(this.#data);
    return this.#lazy.errors.get(code) ?? [];
  }

  /** What replaces a retired interface; undefined when it is not retired or has no successor. */
  replacement(name: string): Interface | undefined {
    const replacement = this.get(name)?.deprecated?.replacement;
    return replacement === undefined ? undefined : this.get(replacement);
  }

  /** Facts that belong to no single interface. */
  get platform(): PlatformFacts {
    this.#lazy.platform ??= unpack<PlatformFacts>(this.#data.platform, this.#data.texts);
    return this.#lazy.platform;
  }
}

/** What is computed when first asked for. */
interface Lazy {
  all: readonly Interface[];
  categories: readonly Category[];
  tree: NameTree;
  negatives: readonly Negative[];
  negativeNames: NegativeNames;
  mistakes: readonly Mistake[];
  nearest: NearestFinder;
  search: SearchIndex;
  errors: ReadonlyMap<number, readonly ErrorMeaning[]>;
  platform: PlatformFacts;
}
