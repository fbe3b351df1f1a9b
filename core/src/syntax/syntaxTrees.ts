import type TS from 'typescript';
import { parseAgain, parseFile } from './parseFile';

/** Longer files (bundles, generated tables) are not parsed. */
const LONGEST_FILE = 2_000_000;

/** How much text the kept trees may have in all; a tree takes some 25 bytes a character. */
const KEPT_TEXT = 1_000_000;

/** A text and its tree; undefined when it could not be parsed. */
interface Parsed {
  readonly text: string;
  readonly tree: TS.SourceFile | undefined;
}

/**
 * The syntax trees of a workspace's files: one for each file and text, for all who ask. Those asked
 * for last are kept. What an edit leaves as it was moves over into the tree of the next text: a tree
 * may be looked at until another text of its file is asked for, and nothing may keep it.
 */
export class SyntaxTrees {
  /** How often a text was parsed. */
  parses = 0;
  /** The one asked for last at the end. */
  readonly #kept = new Map<string, Parsed>();
  #keptText = 0;

  /** The tree of a file's text; undefined when that is too long, or nested deeper than the stack. */
  of(file: string, text: string): TS.SourceFile | undefined {
    if (text.length > LONGEST_FILE) return undefined;
    let parsed = this.#kept.get(file);
    if (parsed !== undefined) this.#drop(file, parsed);
    if (parsed?.text !== text) parsed = { text, tree: this.#parse(file, text, parsed) };
    this.#keep(file, parsed);
    return parsed.tree;
  }

  /** Keeps the tree of a file no longer. */
  drop(file: string): void {
    const parsed = this.#kept.get(file);
    if (parsed !== undefined) this.#drop(file, parsed);
  }

  #parse(file: string, text: string, before: Parsed | undefined): TS.SourceFile | undefined {
    this.parses += 1;
    try {
      if (before?.tree === undefined) return parseFile(file, text);
      return parseAgain(file, before.tree, before.text, text);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** The newest tree stays, however long its text is. */
  #keep(file: string, parsed: Parsed): void {
    for (const [oldest, other] of this.#kept) {
      if (this.#keptText + parsed.text.length <= KEPT_TEXT) break;
      this.#drop(oldest, other);
    }
    this.#kept.set(file, parsed);
    this.#keptText += parsed.text.length;
  }

  #drop(file: string, { text }: Parsed): void {
    this.#kept.delete(file);
    this.#keptText -= text.length;
  }
}
