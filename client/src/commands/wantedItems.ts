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

/** A row by which it is found: of these texts the first weighs most. */
export interface Row {
  readonly label: string;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
}

/**
 * The row that typed words mean: the one of that name, else one that begins with them, else one that
 * holds them. Undefined where nothing is typed or no row does. VS Code itself highlights no row of a
 * list with boxes.
 */
export function meantRow<T extends Row>(rows: readonly T[], typed: string): T | undefined {
  const words = typed.trim().toLowerCase();
  if (words === '') return undefined;
  const tests: readonly ((row: T) => boolean)[] = [
    ({ label }) => label.toLowerCase() === words,
    ({ label }) => label.toLowerCase().startsWith(words),
    ({ label }) => label.toLowerCase().includes(words),
    ({ description, detail }) => `${description}\n${detail}`.toLowerCase().includes(words),
  ];
  for (const test of tests) {
    const row = rows.find(test);
    if (row !== undefined) return row;
  }
  return undefined;
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
