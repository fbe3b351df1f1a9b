import { BAD_INPUT, HOSTILE_SIZES, type HostileSize } from '../../scripts/badInput/badInput';
import { IS_LONG, rounds } from '../longRuns';

/** How many cases of a class of bad input this run tries. */
export function casesOf(id: keyof typeof BAD_INPUT): number {
  const { few, many } = BAD_INPUT[id];
  return rounds(few, many);
}

/** Cases that a test lists. Throws where they are not as many as docs/bad-input.md tells. */
export function listed<T>(id: keyof typeof BAD_INPUT, cases: readonly T[]): readonly T[] {
  if (cases.length === casesOf(id)) return cases;
  throw new Error(`${cases.length} cases of ${id}, and ${casesOf(id)} in scripts/badInput`);
}

/** How large something is made in this run. */
export function sizeOf(id: keyof typeof HOSTILE_SIZES): number {
  const { few, many } = HOSTILE_SIZES[id];
  return rounds(few, many);
}

/** The rule that speaks of such a size in this run; '' where all of it is followed. */
export function ruleOf(id: keyof typeof HOSTILE_SIZES): string {
  const { rule, ruleOfMany = rule }: HostileSize = HOSTILE_SIZES[id];
  return IS_LONG ? ruleOfMany : rule;
}
