/** Prints how long something took; what is slow on a busy machine is no failure. */
export function figure(what: string, milliseconds: number): void {
  console.log(`    ${what}: ${Math.round(milliseconds)} ms`);
}
