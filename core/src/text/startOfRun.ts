/** Where the run of characters begins that ends before `end` and whose every character fits `part`; `end` when there is none. */
export function startOfRun(text: string, end: number, part: RegExp): number {
  let start = end;
  while (start > 0 && part.test(text[start - 1]!)) start -= 1;
  return start;
}
