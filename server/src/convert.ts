import type {
  Location,
  LocationLink,
  Position,
  TextEdit as ProtocolEdit,
  Range,
} from 'vscode-languageserver';
import { LineIndex } from '../../core/src/text/lineIndex';
import type { Place, Span, TextEdit } from '../../core/src/text/span';
import { uriOf } from './uris';

const KEPT_FILES = 64;

/**
 * Turns the engine's offsets into LSP positions and back. `read` gives the text that the offsets
 * belong to; a file that it does not know counts as empty.
 */
export class Converter {
  readonly #indexes = new Map<string, { readonly text: string; readonly lines: LineIndex }>();

  constructor(
    private readonly read: (file: string) => string | undefined,
    private readonly uri: (file: string) => string = uriOf,
  ) {}

  offset(file: string, position: Position): number {
    return this.#lines(file).offsetAt(position);
  }

  span(file: string, { start, end }: Range): Span {
    const from = this.offset(file, start);
    return { start: from, end: Math.max(from, this.offset(file, end)) };
  }

  position(file: string, offset: number): Position {
    return this.#lines(file).positionAt(offset);
  }

  range(file: string, { start, end }: Span): Range {
    const lines = this.#lines(file);
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  }

  location({ file, span }: Place): Location {
    return { uri: this.uri(file), range: this.range(file, span) };
  }

  link(from: string, origin: Span, { file, span }: Place): LocationLink {
    const range = this.range(file, span);
    return {
      originSelectionRange: this.range(from, origin),
      targetUri: this.uri(file),
      targetRange: range,
      targetSelectionRange: range,
    };
  }

  edit(file: string, { span, newText }: TextEdit): ProtocolEdit {
    return { range: this.range(file, span), newText };
  }

  #lines(file: string): LineIndex {
    const text = this.read(file) ?? '';
    const kept = this.#indexes.get(file);
    if (kept?.text === text) return kept.lines;
    const lines = new LineIndex(text);
    if (this.#indexes.size >= KEPT_FILES) this.#indexes.clear();
    this.#indexes.set(file, { text, lines });
    return lines;
  }
}
