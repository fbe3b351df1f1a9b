/** A list with boxes to tick, at the moment in which the user presses Enter. */
export interface TickedList<T> {
  /** What was ticked when it opened. */
  readonly before: readonly T[];
  readonly ticked: readonly T[];
  /** The highlighted row; empty when there is none. */
  readonly active: readonly T[];
  /** The words by which the list is filtered. */
  readonly value: string;
}

/**
 * What the user wants of a list: what is ticked. The highlighted row counts too when nothing is
 * ticked, and when a name was typed and no box touched since then: Enter means that name.
 */
export function wantedItems<T>({ before, ticked, active, value }: TickedList<T>): readonly T[] {
  if (ticked.length === 0) return active;
  const untouched =
    ticked.length === before.length && ticked.every((item) => before.includes(item));
  if (!untouched || value.trim() === '') return ticked;
  return [...ticked, ...active.filter((item) => !ticked.includes(item))];
}
