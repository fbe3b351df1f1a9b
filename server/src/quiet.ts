import type { CancellationToken } from 'vscode-languageserver';

/** Lets work wait until the user pauses typing, where it is not done in a moment anyway. */
export class Quiet {
  #busyUntil = 0;
  #isSmall = true;

  readonly #pauseMs: number;
  readonly #smallMs: number;

  /** @param smallMs how long work may take that need not wait, in milliseconds */
  constructor(pauseMs: number, smallMs: number) {
    this.#pauseMs = pauseMs;
    this.#smallMs = smallMs;
  }

  /** Says that something changed just now. */
  touch(): void {
    this.#busyUntil = Date.now() + this.#pauseMs;
  }

  /** Does the work, and remembers whether the next one has to wait. */
  work<T>(work: () => T): T {
    const start = Date.now();
    try {
      return work();
    } finally {
      this.#isSmall = Date.now() - start <= this.#smallMs;
    }
  }

  /** How long work has to wait from now on, in milliseconds. */
  get rest(): number {
    return this.#isSmall ? 0 : Math.max(0, this.#busyUntil - Date.now());
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
