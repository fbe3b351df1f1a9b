/** A zero-based place in a text; `character` counts UTF-16 units, as in LSP. */
export interface LineCharacter {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and lines of one text. Lines end at LF, CRLF or CR. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
    this.#length = text.length;
  }

  /** The line and character of an offset; offsets outside the text are clamped. */
  positionAt(offset: number): LineCharacter {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  /** The offset of a line and character; places outside the text are clamped. */
  offsetAt({ line, character }: LineCharacter): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#length;
    const next = this.#starts[line + 1] ?? this.#length;
    return Math.min(start + Math.max(0, character), next);
  }
}
