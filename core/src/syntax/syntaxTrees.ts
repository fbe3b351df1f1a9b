import type TS from 'typescript';
import { LastUsed } from '../collections/lastUsed';
import { parseAgain, parseFile } from './parseFile';

/** Longer files (bundles, generated tables) are not parsed. In characters. */
export const LONGEST_FILE = 2_000_000;

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
  readonly #kept = new Map<string, Parsed>();
  readonly #lastUsed: LastUsed<string>;

  /** @param room how long the texts of the trees that are kept may be in all */
  constructor(room: number) {
    this.#lastUsed = new LastUsed(room, (file) => this.#kept.delete(file));
  }

  /** How long the texts of the kept trees are in all. */
  get keptText(): number {
    return this.#lastUsed.taken;
  }

  /** The tree of a file's text; undefined when that is too long, or nested deeper than the stack. */
  of(file: string, text: string): TS.SourceFile | undefined {
    if (text.length > LONGEST_FILE) return undefined;
    let parsed = this.#kept.get(file);
    if (parsed?.text !== text) {
      parsed = { text, tree: this.#parse(file, text, parsed) };
      this.#kept.set(file, parsed);
    }
    this.#lastUsed.use(file, text.length);
    return parsed.tree;
  }

  /** Keeps the tree of a file no longer. */
  drop(file: string): void {
    this.#kept.delete(file);
    this.#lastUsed.forget(file);
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
}
