/** Whether a text has all letters of a word in their order, each in the case that the word gives it. */
export function holdsInOrder(text: string, word: string): boolean {
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
