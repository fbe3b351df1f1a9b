/** Whether tests that repeat something do so until chance has had its say (`npm run test:long`). */
export const IS_LONG = process.env.CLOUDCALL_LONG === '1';

/** How often a test repeats something: a few times in `npm test`, many in the long run. */
export function rounds(few: number, many: number): number {
  return IS_LONG ? many : few;
}

/** The time limit for a test that takes `few` milliseconds at most in `npm test`, and `many` in the long run. */
export function limit(few: number, many: number): number {
  return IS_LONG ? many : few;
}
