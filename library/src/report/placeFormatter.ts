import { type Place, relativePath, ShownLines, type Snapshot } from '#core';
import type { Range } from './report';

/** Turns the engine's places into relative paths and lines. */
export class PlaceFormatter {
  readonly #lines = new Map<string, ShownLines>();

  readonly #snapshot: Snapshot;
  readonly #root: string;

  constructor(snapshot: Snapshot, root: string) {
    this.#snapshot = snapshot;
    this.#root = root;
  }

  /** A path relative to the root; `.` for the root itself. */
  path(path: string): string {
    return relativePath(this.#root, path) || '.';
  }

  place({ file, span }: Place): { file: string; range: Range } {
    const lines = this.#linesOf(file);
    const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
    return { file: this.path(file), range };
  }

  /** `file:line:column` as editors and terminals understand it, counted from one. */
  text(place: Place): string {
    const { file, range } = this.place(place);
    return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  }

  #linesOf(file: string): ShownLines {
    let known = this.#lines.get(file);
    if (known === undefined) {
      known = new ShownLines(this.#snapshot.read(file) ?? '');
      this.#lines.set(file, known);
    }
    return known;
  }
}
