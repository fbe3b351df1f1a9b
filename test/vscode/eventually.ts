/** Milliseconds after which a state that does not come counts as a failure. */
const patience = 30_000;

/** Milliseconds between two looks. */
const pause = 50;

/**
 * Looks again and again until `look` no longer throws.
 * @param what the awaited state, for the failure's message.
 * @returns what `look` returned in the end.
 * @throws Error that names the state and what was seen last.
 */
export async function eventually<T>(what: string, look: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) {
        const seen = error instanceof Error ? error.message : String(error);
        throw new Error(`${what}: not within ${patience / 1000} s\nseen last: ${seen}`);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
