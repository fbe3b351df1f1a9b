import { editDistance } from './editDistance';
import { wordsOf } from './nameForms';

const MOST_EDITS = 2;

/**
 * How many letters of a name are mistyped, compared with the name it may have been meant to be;
 * undefined when they differ in more than typing: in their number of segments, in a number, in a
 * plural method of several words, or in a word that is a word of its own (`get` and `set`).
 *
 * @param vocabulary all words that occur in real names
 */
export function typoDistance(
  written: string,
  name: string,
  vocabulary: ReadonlySet<string>,
): number | undefined {
  if (Math.abs(written.length - name.length) > MOST_EDITS) return undefined;
  const left = written.split('.');
  const right = name.split('.');
  if (left.length !== right.length || digits(written) !== digits(name)) return undefined;
  let total = 0;
  for (const [i, segment] of right.entries()) {
    const other = left[i] ?? '';
    // Of so short a word one letter more is a slip, and another letter another word.
    const isLonger = segment.length === 3 && other.length === 4;
    const limit = Math.min(MOST_EDITS - total, isLonger ? 1 : Math.floor(segment.length / 4));
    const distance = editDistance(other.toLowerCase(), segment.toLowerCase(), limit);
    if (distance > limit) return undefined;
    if (distance > 0 && differsByAWord(other, segment, vocabulary, i === right.length - 1)) {
      return undefined;
    }
    total += distance;
  }
  return total;
}

function differsByAWord(
  written: string,
  segment: string,
  vocabulary: ReadonlySet<string>,
  isMethod: boolean,
): boolean {
  const left = wordsOf(written);
  const right = wordsOf(segment);
  if (left.length !== right.length)
    return left.some((word) => !right.includes(word) && vocabulary.has(word));
  return left.some((word, i) => {
    const other = right[i] ?? '';
    if (word === other) return false;
    return vocabulary.has(word) || (isPlural(word, other) && isMethod && left.length > 1);
  });
}

function isPlural(word: string, other: string): boolean {
  return word === `${other}s` || other === `${word}s`;
}

function digits(name: string): string {
  return name.replace(/\D/g, '');
}
