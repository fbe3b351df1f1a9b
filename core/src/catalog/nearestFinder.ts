import {
  barePath,
  categoryOf,
  foldName,
  isTelling,
  lastSegment,
  pathEnd,
  wordsOf,
} from './nameForms';
import type { Nearest } from './types';
import { typoDistance } from './typoDistance';
import type { CatalogData, PackedInterface } from './unpackInterface';

const PREFIX = /^(?:(?:wx|cloud)\.)?(?:cloud\.)?openapi\./;
const VERSION = /[-_.]?[vV][12]$/;

/**
 * Finds the interface that a name was meant to be. Every step wants exactly one candidate, else
 * the name stays unexplained: a wrong correction is worse than none.
 */
export class NearestFinder {
  readonly #names: readonly string[];
  readonly #byFolded = new Map<string, string[]>();
  readonly #byDocName = new Map<string, string[]>();
  readonly #byPath = new Map<string, string[]>();
  /** By the last parts of the path, as far as they are telling; `''` for what cloud call does not cover. */
  readonly #byPathEnd = new Map<string, string[]>();
  readonly #byMethod = new Map<string, string[]>();
  readonly #vocabulary = new Set<string>();
  /** Categories that use a word in a method's name, by word; those of official accounts are left out. */
  readonly #categoriesOfWord = new Map<string, Set<string>>();
  readonly #uncoveredNames: readonly string[];
  readonly #uncoveredMethods: ReadonlySet<string>;

  readonly #data: CatalogData;

  constructor(data: CatalogData) {
    this.#data = data;

    this.#names = Object.keys(data.interfaces);
    for (const [name, item] of Object.entries(data.interfaces)) this.#enter(name, item);
    for (const { httpsPath = '' } of data.negatives) this.#enterPathEnds(httpsPath, UNCOVERED);
    this.#uncoveredNames = data.negatives.flatMap(({ names }) => names);
    this.#uncoveredMethods = new Set([
      ...data.negatives.map(({ docName }) => docName),
      ...this.#uncoveredNames.map(lastSegment),
    ]);
    for (const name of [...this.#names, ...this.#uncoveredNames, ...this.#uncoveredMethods]) {
      for (const word of name.split('.').flatMap(wordsOf)) this.#vocabulary.add(word);
    }
  }

  /** See `Catalog.nearest`, which has dealt with known names and known mistakes. */
  find(written: string): Nearest | undefined {
    const name = written.replace(PREFIX, '');
    if (this.#uncoveredNames.includes(name)) return undefined;
    if (name !== written && this.#item(name)) return { name, why: 'mistake' };
    const found = (result: string | undefined, why: Nearest['why']): Nearest | undefined =>
      result === undefined ? undefined : { name: result, why };
    return (
      found(this.#one(this.#byFolded.get(foldName(name))), 'case') ??
      found(this.#withoutVersion(name), 'docName') ??
      found(this.#ofDocName(name), 'docName') ??
      found(this.#one(this.#byPath.get(foldName(barePath(name)))), 'httpsPath') ??
      found(this.#mistyped(name), 'typo') ??
      found(this.#ofOtherCategory(name), 'category') ??
      found(this.#ofPathEnd(name), 'httpsPath')
    );
  }

  #enter(name: string, item: PackedInterface): void {
    const category = categoryOf(name);
    push(this.#byFolded, foldName(name), name);
    push(this.#byMethod, lastSegment(name), name);
    if (item.httpsPath) {
      const path = barePath(item.httpsPath);
      push(this.#byPath, foldName(path), name);
      push(this.#byPath, foldName(path.replace(/^\/cgi-bin\//, '')), name);
      this.#enterPathEnds(path, name);
    }
    if (item.docName) {
      push(this.#byDocName, foldName(`${category}.${item.docName}`), name);
      push(this.#byDocName, foldName(item.docName), name);
    }
    if (item.platform === 'officialAccount') return;
    for (const word of wordsOf(lastSegment(name))) {
      const categories = this.#categoriesOfWord.get(word) ?? new Set();
      this.#categoriesOfWord.set(word, categories.add(category));
    }
  }

  #enterPathEnds(path: string, name: string): void {
    for (const end of pathEnds(path)) push(this.#byPathEnd, end, name);
  }

  /** `getwxacodeunlimit`, after whatever category; `custom.send`. */
  #ofPathEnd(name: string): string | undefined {
    const names = pathEnds(name).flatMap((end) => this.#byPathEnd.get(end) ?? []);
    return names.includes(UNCOVERED) ? undefined : this.#one([...new Set(names)]);
  }

  #item(name: string): PackedInterface | undefined {
    return Object.hasOwn(this.#data.interfaces, name) ? this.#data.interfaces[name] : undefined;
  }

  /** The only name, or of several the only one that mini programs prefer or have. */
  #one(names: readonly string[] = []): string | undefined {
    if (names.length < 2) return names[0];
    const preferred = names.filter((name) => this.#item(name)?.preferredForMiniProgram);
    if (preferred.length === 1) return preferred[0];
    const own = names.filter((name) => this.#item(name)?.platform === undefined);
    return own.length === 1 ? own[0] : undefined;
  }

  #withoutVersion(name: string): string | undefined {
    const rest = name.replace(VERSION, '');
    return rest === name ? undefined : this.#one(this.#byFolded.get(foldName(rest)));
  }

  /** `wxacode.getUnlimitedQRCode`; after an unknown category only when the page's name is telling. */
  #ofDocName(name: string): string | undefined {
    const own = this.#byDocName.get(foldName(name));
    if (own) return this.#one(own);
    const page = lastSegment(name);
    if (this.#uncoveredMethods.has(page) || this.#byMethod.has(page) || !isTelling(page)) {
      return undefined;
    }
    return this.#one(this.#byDocName.get(foldName(page)));
  }

  #mistyped(name: string): string | undefined {
    const distanceTo = (other: string) => typoDistance(name, other, this.#vocabulary);
    let best: string[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of this.#names) {
      const distance = distanceTo(candidate);
      if (distance === undefined || distance > least) continue;
      if (distance < least) best = [];
      least = distance;
      best.push(candidate);
    }
    if (best.length !== 1) return undefined;
    const other = this.#uncoveredNames.some((uncovered) => (distanceTo(uncovered) ?? 3) <= least);
    return other ? undefined : best[0];
  }

  /** The method under its right category, when a word of it is found in that category alone. */
  #ofOtherCategory(name: string): string | undefined {
    const method = lastSegment(name);
    if (method === name || this.#uncoveredMethods.has(method) || !isTelling(method))
      return undefined;
    const right = this.#one(this.#byMethod.get(method));
    const known =
      right !== undefined && wordsOf(method).some((word) => this.#isOfOneCategory(word));
    return known ? right : undefined;
  }

  #isOfOneCategory(word: string): boolean {
    return this.#categoriesOfWord.get(word)?.size === 1;
  }
}

/** What stands for an interface that cloud call does not cover. */
const UNCOVERED = '';

/** Shorter ends of paths (`send`, `order.get`) say too little. */
const SHORTEST_END = 10;

/** The last part of a path or dotted name, and the last two, without separators; those that say too little left out. */
function pathEnds(path: string): readonly string[] {
  const ends = [pathEnd(path, 1), pathEnd(path, 2)];
  return [...new Set(ends)].filter((end) => end.length >= SHORTEST_END);
}

function push(map: Map<string, string[]>, key: string, name: string): void {
  const names = map.get(key);
  if (!names) map.set(key, [name]);
  else if (!names.includes(name)) names.push(name);
}
