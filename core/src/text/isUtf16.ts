/** Text in UTF-16 as a reader of UTF-8 sees it: every other character is a zero. */
const UTF_16 = /^\uFFFD{0,2}(?:[^\0]\0|\0[^\0]){2}/;

/** Whether a file that was read as UTF-8 is UTF-16. */
export function isUtf16(text: string): boolean {
  return UTF_16.test(text);
}
