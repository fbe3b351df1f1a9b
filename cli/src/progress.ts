import { formatText, inLocale } from '#core';
import type { Run } from './commands/command';
import { CHECK } from './messages/check';

/** Milliseconds before the first word of it, and between two. */
const PATIENCE = 700;
const INTERVAL = 100;

/** A line on a terminal that says how far a long run is. */
export interface Progress {
  /** Says that `done` of `total` functions are checked. */
  tell(done: number, total: number): void;
  /** Removes the line, before anything else is printed. */
  clear(): void;
}

/** Progress on stderr where that is a terminal, else none. */
export function progressOn({ terminal, locale }: Pick<Run, 'terminal' | 'locale'>): Progress {
  let next = terminal.now() + PATIENCE;
  let isShown = false;
  return {
    tell(done, total) {
      if (!terminal.progress || terminal.now() < next) return;
      next = terminal.now() + INTERVAL;
      isShown = true;
      const text = inLocale(formatText(CHECK.progress, { done, total }), locale);
      terminal.err(`\r${text}\u001b[K`);
    },
    clear() {
      if (isShown) terminal.err('\r\u001b[K');
      isShown = false;
    },
  };
}
