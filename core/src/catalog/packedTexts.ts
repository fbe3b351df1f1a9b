import type { Text } from '../messages/text';

/** A value as the index stores it: texts by number, members that have their default left out. */
export type Packed<T> = T extends Text
  ? number
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer U)[]
      ? readonly Packed<U>[]
      : { readonly [K in keyof T]: Packed<T[K]> };

/** Members that hold a text; a number there is its place in `texts`. */
const TEXT_KEYS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'description',
  'note',
  'label',
  'limit',
  'limits',
  'hint',
  'since',
  'message',
  'category',
  'what',
  'rule',
  'instead',
]);

/** The text with the given number. */
export function textAt(texts: readonly string[], index: number): Text {
  return { en: texts[2 * index] ?? '', zh: texts[2 * index + 1] ?? '' };
}

/** Members that hold a value of the mini program's, which is left alone. */
const VALUE_KEYS: ReadonlySet<string> = new Set(['default', 'example', 'reply']);

/** Puts the texts back in. */
export function unpack<T>(packed: Packed<T>, texts: readonly string[]): T {
  const restore = (value: unknown, key: string): unknown => {
    if (typeof value === 'number') return TEXT_KEYS.has(key) ? textAt(texts, value) : value;
    if (Array.isArray(value)) return value.map((item) => restore(item, ''));
    if (typeof value !== 'object' || value === null || VALUE_KEYS.has(key)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, restore(item, name)]),
    );
  };
  return restore(packed, '') as T;
}
