import type { Interface } from '../../catalog/types';
import type { Text } from '../../messages/text';

/** More letters than nearly every name has. With the words behind, it stays below the 128 that VS Code compares. */
const COLUMN = 40;

/**
 * The Chinese words by which something is found in a list. Only their characters: a Latin letter
 * among them would let a typed name match that does not begin the offer.
 */
export function chineseWords(title: Text | undefined, item?: Interface): string {
  const words = [title?.zh ?? '', ...(item?.words ?? [])].join('');
  return words.replace(/[^\p{Script=Han}]/gu, '');
}

/**
 * What the typed text is compared with: a name and the words. They begin at the same column in every
 * offer, or an editor that likes early finds would put short names first, whatever they mean.
 */
export function withWords(name: string, words: string): string {
  return words === '' ? name : `${name.padEnd(COLUMN)} ${words}`;
}
