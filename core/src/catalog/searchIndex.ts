import { barePath, categoryOf, wordsOf } from './nameForms';
import { textAt } from './packedTexts';
import type { CatalogData } from './unpackInterface';

/** What a search found: the name of an interface, or the place of an uncovered one in the data. */
export type Found =
  | { readonly name: string; readonly score: number }
  | { readonly negative: number; readonly score: number };

/** How much a match says, by where it is found. */
const WEIGHT = {
  exactName: 100,
  path: 80,
  errorCode: 70,
  segment: 60,
  spoken: 50,
  word: 45,
  inSpoken: 32,
  inName: 35,
  title: 30,
  summary: 20,
  category: 15,
  similar: 8,
};

interface Entry {
  readonly hit: { readonly name: string } | { readonly negative: number };
  readonly name: string;
  readonly segments: readonly string[];
  readonly words: readonly string[];
  /** What people call it. */
  readonly spoken: readonly string[];
  readonly docName: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly category: string;
  readonly codes: ReadonlySet<number>;
  /** Taken off the score of any match, so that of equals the more useful comes first. */
  readonly penalty: number;
}

/** Searches interfaces by name, words, HTTPS path and error code. */
export class SearchIndex {
  readonly #entries: readonly Entry[];

  constructor(data: CatalogData) {
    this.#entries = [...interfaceEntries(data), ...negativeEntries(data)];
  }

  /** Entries that every word matches, best first; none for no words. */
  find(words: string): readonly Found[] {
    const terms = words
      .toLowerCase()
      .split(/[\s,，、]+/)
      .filter(Boolean);
    if (terms.length === 0) return [];
    const found: Found[] = [];
    for (const entry of this.#entries) {
      const scores = terms.map((term) => scoreOf(term, entry));
      if (scores.includes(0)) continue;
      const score = scores.reduce((sum, value) => sum + value, -entry.penalty);
      found.push({ ...entry.hit, score });
    }
    return found.sort((a, b) => b.score - a.score);
  }
}

/** How well a term matches; 0: not at all. */
function scoreOf(term: string, entry: Entry): number {
  if (term === entry.name || term === entry.docName) return WEIGHT.exactName;
  if (/^-?\d{3,}$/.test(term) && entry.codes.has(Number(term))) return WEIGHT.errorCode;
  if (term.includes('/') && entry.path.includes(barePath(term))) {
    return entry.path === barePath(term) ? WEIGHT.path : WEIGHT.inName;
  }
  if (entry.segments.includes(term)) return WEIGHT.segment;
  if (entry.spoken.includes(term)) return WEIGHT.spoken;
  if (entry.words.includes(term)) return WEIGHT.word;
  if (entry.name.includes(term) || entry.docName.includes(term)) return WEIGHT.inName;
  if (entry.path.slice(entry.path.lastIndexOf('/') + 1) === term) return WEIGHT.inName;
  if (entry.spoken.some((word) => word.includes(term))) return WEIGHT.inSpoken;
  if (entry.title.includes(term)) return WEIGHT.title;
  if (entry.summary.includes(term)) return WEIGHT.summary;
  if (entry.category.includes(term)) return WEIGHT.category;
  return isSimilar(term, entry.title) ? WEIGHT.similar : 0;
}

/** Chinese is written without spaces, so its words may come in another order. */
function isSimilar(term: string, text: string): boolean {
  if (!/^[\u4e00-\u9fff]{3,}$/.test(term)) return false;
  if ([...term].some((character) => !text.includes(character))) return false;
  const pairs = Array.from({ length: term.length - 1 }, (_, i) => term.slice(i, i + 2));
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length >= 0.6;
}

function interfaceEntries(data: CatalogData): Entry[] {
  const words = textOf(data);
  return Object.entries(data.interfaces).map(([name, item]) => ({
    hit: { name },
    ...namesOf(name),
    spoken: item.words ?? [],
    docName: (item.docName ?? '').toLowerCase(),
    path: barePath(item.httpsPath ?? '').toLowerCase(),
    title: words(item.title),
    summary: words(item.summary),
    category: words(data.categories[categoryOf(name)]),
    codes: new Set(item.errors?.filter((_, i) => i % 2 === 0)),
    penalty: (item.deprecated ? 6 : 0) + (item.platform ? 4 : 0) - useBonus(item.uses),
  }));
}

/** Of equals what real functions use most comes first; less than any difference in what matches. */
function useBonus(uses = 0): number {
  return Math.min(3, Math.log2(1 + uses) / 2);
}

function negativeEntries(data: CatalogData): Entry[] {
  const words = textOf(data);
  return data.negatives.map((item, negative) => ({
    hit: { negative },
    ...namesOf(item.names[0] ?? item.docName),
    spoken: [],
    docName: item.docName.toLowerCase(),
    path: barePath(item.httpsPath ?? '').toLowerCase(),
    title: words(item.title),
    summary: '',
    category: words(item.category),
    codes: new Set(),
    penalty: 7,
  }));
}

function namesOf(name: string): Pick<Entry, 'name' | 'segments' | 'words'> {
  const lower = name.toLowerCase();
  return { name: lower, segments: lower.split('.'), words: name.split('.').flatMap(wordsOf) };
}

function textOf(data: CatalogData): (text: number | undefined) => string {
  return (text) => {
    if (text === undefined) return '';
    const { en, zh } = textAt(data.texts, text);
    return `${en} ${zh}`.toLowerCase();
  };
}
