import type { Catalog } from '../../catalog/catalog';
import type { Interface } from '../../catalog/types';
import type { Text } from '../../messages/text';

/** More letters than most names have. With the words behind, it stays below the 128 that VS Code compares. */
const COLUMN = 32;

/**
 * The Chinese words by which something is found in a list: its titles, character by character, then
 * other words for it. Only their characters: a Latin letter among them would let a typed name match
 * that does not begin the offer. VS Code lets a find begin behind a space alone, and nobody knows where
 * in a title somebody begins: 手机号 means 获取手机号 too.
 */
export function chineseWords(
  titles: readonly (Text | undefined)[],
  words: readonly string[] = [],
): string {
  const spread = titles.flatMap((title) => [...onlyHan(title?.zh ?? '')]);
  return [...spread, ...words.map(onlyHan)].filter((word) => word !== '').join(' ');
}

/** The same of a whole name: its category's first, so that all of one category are found alike. */
export function interfaceWords(
  catalog: Catalog,
  name: string,
  item: Interface | undefined,
): string {
  const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  return chineseWords([catalog.category(parent)?.title, item?.title], item?.words);
}

/**
 * What the typed text is compared with: a name and the words. They begin at the same column in every
 * offer, or an editor that likes early finds would put short names first, whatever they mean.
 */
export function withWords(name: string, words: string): string {
  return words === '' ? name : `${name.padEnd(COLUMN)} ${words}`;
}

function onlyHan(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}
