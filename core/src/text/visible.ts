/**
 * What a terminal or a log obeys instead of showing: control characters, line breaks, marks of
 * direction, what takes no room, halves of pairs. Joiners stay, since emoji are made with them.
 */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const HIDDEN_IN_LINE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text with everything that would not be seen written as in a JavaScript string, such as `\n` or `\u202e`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, escaped);
}

/** The same for a text of several lines, whose line breaks stay. In JSON it changes no value. */
export function visibleLines(text: string): string {
  return text.replace(HIDDEN_IN_LINE, escaped);
}

function escaped(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const units = character.split('');
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
