import { BOM } from './bom';
import { type LineCharacter, LineIndex } from './lineIndex';

/**
 * The lines of a text as editors and LSP count them: a byte order mark at its start is part of the
 * file and so of every offset, but no editor shows it.
 */
export class ShownLines {
  readonly #lines: LineIndex;
  readonly #hidden: number;

  constructor(text: string) {
    this.#hidden = text.startsWith(BOM) ? BOM.length : 0;
    this.#lines = new LineIndex(text.slice(this.#hidden));
  }

  /** The line and character of an offset; offsets outside what is shown are clamped. */
  positionAt(offset: number): LineCharacter {
    return this.#lines.positionAt(offset - this.#hidden);
  }

  /** The offset of a line and character; places outside the text are clamped. */
  offsetAt(position: LineCharacter): number {
    return this.#lines.offsetAt(position) + this.#hidden;
  }
}
