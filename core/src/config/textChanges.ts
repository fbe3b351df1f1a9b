import type { Span, TextEdit } from '../text/span';

/** Collects insertions, deletions and replaced strings of one text. */
export class TextChanges {
  readonly #inserts = new Map<number, string>();
  readonly #spans: TextEdit[] = [];

  /** Insertions at one offset stay in the order in which they were made. */
  insert(offset: number, text: string): void {
    this.#inserts.set(offset, (this.#inserts.get(offset) ?? '') + text);
  }

  delete(span: Span): void {
    if (span.end > span.start) this.#spans.push({ span, newText: '' });
  }

  replace(span: Span, newText: string): void {
    this.#spans.push({ span, newText });
  }

  /**
   * Sorted and not overlapping; an insertion stands before a deletion that begins at its offset or
   * covers it.
   */
  toEdits(): TextEdit[] {
    const inserts = [...this.#inserts]
      .filter(([, newText]) => newText !== '')
      .map(([offset, newText]) => {
        const around = this.#spans.find(({ span }) => span.start < offset && offset < span.end);
        const start = around?.span.start ?? offset;
        return { span: { start, end: start }, newText };
      });
    return [...inserts, ...this.#spans].sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    );
  }
}
