/**
 * Runs everything in the order given, at most so many at once.
 * @returns what each gave, in the order of the runs; may be empty.
 * @throws what the first run that fails throws; runs that go on then are not waited for.
 */
export async function inLanes<T>(
  lanes: number,
  runs: readonly (() => Promise<T>)[],
): Promise<readonly T[]> {
  const results: T[] = [];
  const waiting = runs.map((run, index) => ({ run, index }));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results[next.index] = await next.run();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
