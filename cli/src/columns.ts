const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many columns of a terminal a text takes: Chinese characters and their punctuation take two. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => {
    const isWide = WIDE.test(character) || (character.codePointAt(0) ?? 0) >= 0x1f300;
    return width + (isWide ? 2 : 1);
  }, 0);
}

/** `text` with blanks after it, so that it takes at least `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The columns that the widest of some texts takes; 0 for none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
