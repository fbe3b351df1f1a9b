import type { Snapshot } from '../../core/src/project/snapshot';
import type { LineCharacter } from '../../core/src/text/lineIndex';
import { LineIndex } from '../../core/src/text/lineIndex';
import { relativePath } from '../../core/src/text/path';
import type { Place } from '../../core/src/text/span';

/** A range in zero-based lines and UTF-16 characters, `end` exclusive. */
export interface Range {
  readonly start: LineCharacter;
  readonly end: LineCharacter;
}

/** A file's lines as editors and LSP count them: without the byte order mark. */
interface FileLines {
  readonly lines: LineIndex;
  /** How many characters of the text stand before the first line. */
  readonly skipped: number;
}

/** Turns the engine's places into relative paths and lines. */
export class PlaceFormatter {
  private readonly lines = new Map<string, FileLines>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly root: string,
  ) {}

  /** A path relative to the root; `.` for the root itself. */
  path(path: string): string {
    return relativePath(this.root, path) || '.';
  }

  place({ file, span }: Place): { file: string; range: Range } {
    const { lines, skipped } = this.linesOf(file);
    const position = (offset: number) => lines.positionAt(offset - skipped);
    const range = { start: position(span.start), end: position(span.end) };
    return { file: this.path(file), range };
  }

  /** `file:line:column` as editors and terminals understand it, counted from one. */
  text(place: Place): string {
    const { file, range } = this.place(place);
    return `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  }

  private linesOf(file: string): FileLines {
    let known = this.lines.get(file);
    if (known === undefined) {
      const text = this.snapshot.read(file) ?? '';
      const skipped = text.startsWith('\uFEFF') ? 1 : 0;
      known = { lines: new LineIndex(text.slice(skipped)), skipped };
      this.lines.set(file, known);
    }
    return known;
  }
}
