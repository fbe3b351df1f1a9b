import type {
  Location,
  LocationLink,
  Position,
  TextEdit as ProtocolEdit,
  Range,
} from 'vscode-languageserver';
import { LineIndex, type Place, ShownLines, type Span, type TextEdit } from '#core';

const KEPT_FILES = 64;

/** What a converter has to know of files. */
export interface ConvertedFiles {
  /** The text that the offsets belong to; a file without one counts as empty. */
  read(file: string): string | undefined;
  uri(file: string): string;
  /** Whether the client has sent the text itself, which is then what it counts in. */
  isOpen(file: string): boolean;
}

interface KeptLines {
  readonly text: string;
  readonly isOpen: boolean;
  readonly lines: LineIndex | ShownLines;
}

/**
 * Turns the engine's offsets into LSP positions and back. An open file is counted in
 * as the client has sent it, a closed one as the client will see it once it opens it.
 */
export class Converter {
  readonly #files: ConvertedFiles;
  readonly #kept = new Map<string, KeptLines>();

  constructor(files: ConvertedFiles) {
    this.#files = files;
  }

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
    return { uri: this.#files.uri(file), range: this.range(file, span) };
  }

  link(from: string, origin: Span, { file, span }: Place): LocationLink {
    const range = this.range(file, span);
    return {
      originSelectionRange: this.range(from, origin),
      targetUri: this.#files.uri(file),
      targetRange: range,
      targetSelectionRange: range,
    };
  }

  edit(file: string, { span, newText }: TextEdit): ProtocolEdit {
    return { range: this.range(file, span), newText };
  }

  #lines(file: string): LineIndex | ShownLines {
    const text = this.#files.read(file) ?? '';
    const isOpen = this.#files.isOpen(file);
    const kept = this.#kept.get(file);
    if (kept?.text === text && kept.isOpen === isOpen) return kept.lines;
    const lines = isOpen ? new LineIndex(text) : new ShownLines(text);
    if (this.#kept.size >= KEPT_FILES) this.#kept.clear();
    this.#kept.set(file, { text, isOpen, lines });
    return lines;
  }
}
