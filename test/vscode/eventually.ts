/**
 * Milliseconds after which a state that does not come counts as a failure: far more than any step
 * takes, since other programs may have nearly all of the machine.
 */
const PATIENCE = 120_000;

/** Milliseconds between the first two looks; each later pause is a little longer. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1000;

/** How long one try of what a busy window may lose waits for its effect, before it is made again. */
export const ONCE = { timeout: 15_000 } as const;

/**
 * Looks, or tries, again and again until `look` no longer throws.
 * @param what the awaited state, for the failure's message.
 * @returns what `look` returned in the end.
 * @throws Error that names the state and what was seen last.
 */
export async function eventually<T>(what: string, look: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.2, LONGEST_PAUSE)) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) {
        const seen = error instanceof Error ? error.message : String(error);
        throw new Error(`${what}: not within ${PATIENCE / 1000} s\nseen last: ${seen}`);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
