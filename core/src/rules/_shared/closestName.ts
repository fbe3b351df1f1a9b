/**
 * The one name that a misspelt name was most likely meant to be: one edit away, or two for names of
 * six characters and more. Undefined when none is, or when several are equally close.
 */
export function closestName(written: string, names: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  const limit = written.length < 3 ? 0 : written.length < 6 ? 1 : 2;
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

/** Insertions, deletions, replacements and swaps of neighbours between two texts; more than `limit` counts as `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}
