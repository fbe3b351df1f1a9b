import { editDistance } from './editDistance';

/**
 * The one name that a misspelt name was most likely meant to be: one edit away, or two for names of
 * six characters and more. Undefined when none is, or when several are equally close.
 * @param most edits at most, however long the name is
 */
export function closestName(
  written: string,
  names: readonly string[],
  most = 2,
): string | undefined {
  const lower = written.toLowerCase();
  const limit = Math.min(most, written.length < 3 ? 0 : written.length < 6 ? 1 : 2);
  let best: string | undefined;
  let least = limit + 1;
  for (const name of names) {
    const distance = editDistance(lower, name.toLowerCase(), limit);
    if (distance < least) {
      best = name;
      least = distance;
    } else if (distance === least) best = undefined;
  }
  return best;
}
