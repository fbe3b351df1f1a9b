import type { CancellationToken } from 'vscode-languageserver';

/** Lets work wait until the user pauses typing. */
export class Quiet {
  #busyUntil = 0;

  constructor(private readonly pauseMs: number) {}

  /** Says that something changed just now. */
  touch(): void {
    this.#busyUntil = Date.now() + this.pauseMs;
  }

  /** Resolves when nothing changed for the pause, or at once when `token` is cancelled. */
  async pause(token: CancellationToken): Promise<void> {
    for (;;) {
      const rest = this.#busyUntil - Date.now();
      if (rest <= 0 || token.isCancellationRequested) return;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          cancelled.dispose();
          resolve();
        };
        const timer = setTimeout(wake, rest);
        const cancelled = token.onCancellationRequested(wake);
      });
    }
  }
}
