import type { CancellationToken } from 'vscode-languageserver';

/** How much longer than the last work took the next one waits. */
const PATIENCE = 2;

/**
 * Lets work wait until the user pauses typing, where it is not done in a moment anyway: the longer it
 * takes, the surer of a pause.
 */
export class Quiet {
  #touched = 0;
  /** What the last work took, in milliseconds. */
  #tookMs = 0;

  readonly #pauseMs: number;
  readonly #smallMs: number;

  /**
   * @param pauseMs the longest that work ever waits, in milliseconds
   * @param smallMs how long work may take that need not wait
   */
  constructor(pauseMs: number, smallMs: number) {
    this.#pauseMs = pauseMs;
    this.#smallMs = smallMs;
  }

  /** Says that something changed just now. */
  touch(): void {
    this.#touched = Date.now();
  }

  /** Does the work, and remembers how long the next one has to wait. */
  work<T>(work: () => T): T {
    const start = Date.now();
    try {
      return work();
    } finally {
      this.#tookMs = Date.now() - start;
    }
  }

  /** How long work has to wait from now on, in milliseconds. */
  get rest(): number {
    if (this.#tookMs <= this.#smallMs) return 0;
    const wait = Math.min(this.#pauseMs, PATIENCE * this.#tookMs);
    return Math.max(0, this.#touched + wait - Date.now());
  }

  /** Resolves when work may begin, or at once when `token` is cancelled. */
  async pause(token: CancellationToken): Promise<void> {
    while (this.rest > 0 && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          cancelled.dispose();
          resolve();
        };
        const timer = setTimeout(wake, this.rest);
        const cancelled = token.onCancellationRequested(wake);
      });
    }
  }
}
