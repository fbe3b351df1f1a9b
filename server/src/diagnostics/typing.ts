import type { Finding, RuleId } from '#core';
import type { Edit } from '../documents';
import { Writing } from './writing';

/** How long nobody has to type until what is new is said, in milliseconds. */
const PAUSE_MS = 2000;

/** How long until also what is said of something with empty places is told, in milliseconds. */
const THOUGHT_MS = 15_000;

/** Rules that tell of what is still to be written, or of what an empty place makes of the code. */
const UNFINISHED: ReadonlySet<RuleId> = new Set<RuleId>([
  'missing-parameter',
  'placeholder-value',
  'result-check',
  'uncalled-openapi',
  'unparsable-code',
]);

/**
 * Whether someone is typing just now, from the first key to a pause, a save or any other edit; and
 * where something with places to fill in was just written, by keys or in one go, until they are filled,
 * a longer pause, a save or an edit elsewhere in the file.
 */
export class Typing {
  #keys: ReturnType<typeof setTimeout> | undefined;
  #thought: ReturnType<typeof setTimeout> | undefined;
  readonly #writing = new Writing();

  readonly #paused: () => void;

  /** Calls `paused` when nobody has typed for a while. */
  constructor(paused: () => void) {
    this.#paused = paused;
  }

  get now(): boolean {
    return this.#keys !== undefined;
  }

  /** Whether anything may be kept back. */
  get isOn(): boolean {
    return this.now || this.#writing.isOpen;
  }

  /** Whether a finding that was not told before has to wait. */
  keepsBack({ rule, file, span }: Finding): boolean {
    return this.now || (UNFINISHED.has(rule) && this.#writing.isUnfinished(file, span));
  }

  /** Says that a document was changed. */
  edit(edit: Edit): void {
    this.#stop();
    this.#writing.edit(edit);
    this.#thought = setTimeout(() => {
      const wasOpen = this.#writing.isOpen;
      this.end();
      if (wasOpen) this.#paused();
    }, THOUGHT_MS);
    if (!edit.isKey) return;
    this.#keys = setTimeout(() => {
      this.#keys = undefined;
      this.#paused();
    }, PAUSE_MS);
  }

  /** Says that what was typed is meant as it stands. */
  end(): void {
    this.#stop();
    this.#writing.end();
  }

  #stop(): void {
    clearTimeout(this.#keys);
    clearTimeout(this.#thought);
    this.#keys = undefined;
    this.#thought = undefined;
  }
}
