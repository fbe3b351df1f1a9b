/**
 * Milliseconds after which a state that does not come counts as a failure: far more than any step
 * takes, since other programs may have nearly all of the machine.
 */
const PATIENCE = 180_000;

/** Milliseconds between the first two looks; each later pause is a little longer. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1000;

/** Milliseconds that the first try has; each later one has twice as long. */
const FIRST_TRY = 15_000;

/** How long one try of what a busy window may lose waits for its effect, before it is made again. */
export interface OneTry {
  readonly timeout: number;
}

/**
 * Looks, or tries, again and again until `look` no longer throws.
 * @param what the awaited state, for the failure's message.
 * @param look gets how long it may wait for something, where it does.
 * @returns what `look` returned in the end.
 * @throws Error that names the state and what was seen last.
 */
export async function eventually<T>(
  what: string,
  look: (once: OneTry) => T | Promise<T>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  let pause = FIRST_PAUSE;
  let timeout = FIRST_TRY;
  for (;;) {
    const started = Date.now();
    try {
      return await look({ timeout });
    } catch (error) {
      if (Date.now() > end) {
        const seen = error instanceof Error ? error.message : String(error);
        throw new Error(`${what}: not within ${PATIENCE / 1000} s\nseen last: ${seen}`);
      }
      if (Date.now() - started >= timeout) timeout *= 2;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.2, LONGEST_PAUSE);
  }
}
