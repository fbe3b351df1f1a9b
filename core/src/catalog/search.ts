import type { Category, Interface, Negative, SearchHit } from './types';

/** Searches interfaces by name, words, HTTPS path and error code. */
export class SearchIndex {
  constructor(
    private readonly interfaces: readonly Interface[],
    private readonly negatives: readonly Negative[],
    private readonly categoryOf: (name: string) => Category | undefined,
  ) {}

  /** See `Catalog.search`. */
  find(words: string): readonly SearchHit[] {
    const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
    const hits: SearchHit[] = [];
    for (const item of this.interfaces) {
      const category = this.categoryOf(item.category)?.title;
      const text = `${item.name} ${item.title.zh} ${item.title.en} ${category?.zh ?? ''}`;
      if (terms.every((term) => text.toLowerCase().includes(term))) {
        hits.push({ kind: 'interface', interface: item, score: 1 });
      }
    }
    for (const item of this.negatives) {
      const text = `${item.docName} ${item.title.zh} ${item.title.en}`;
      if (terms.every((term) => text.toLowerCase().includes(term))) {
        hits.push({ kind: 'negative', negative: item, score: 0 });
      }
    }
    return hits;
  }
}
