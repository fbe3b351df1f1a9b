import type { Interface } from '../../catalog/types';
import type { Text } from '../../messages/text';

/**
 * The Chinese words by which something is found in a list. Only their characters: a Latin letter
 * among them would let a typed name match that does not begin the offer.
 */
export function chineseWords(title: Text | undefined, item?: Interface): string {
  const words = [title?.zh ?? '', ...(item?.words ?? [])].join('');
  return words.replace(/[^\p{Script=Han}]/gu, '');
}
