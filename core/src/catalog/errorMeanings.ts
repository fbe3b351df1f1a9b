import type { ErrorEntry, ErrorMeaning, Interface } from './types';

/**
 * Meanings by error code: the general one first, then those of interfaces, one for each different
 * text with all interfaces that give it, the most frequent first.
 */
export function errorMeanings(
  general: readonly ErrorEntry[],
  interfaces: readonly Interface[],
): ReadonlyMap<number, readonly ErrorMeaning[]> {
  const byCode = new Map<number, Map<string, { entry: ErrorEntry; names: string[] }>>();
  for (const { name, errors } of interfaces) {
    for (const entry of errors) {
      const texts = byCode.get(entry.code) ?? new Map();
      byCode.set(entry.code, texts);
      const meaning = texts.get(entry.message.zh);
      if (meaning) meaning.names.push(name);
      else texts.set(entry.message.zh, { entry, names: [name] });
    }
  }
  const meanings = new Map<number, ErrorMeaning[]>();
  for (const entry of general) meanings.set(entry.code, [{ ...entry, interfaces: [] }]);
  for (const [code, texts] of byCode) {
    const ofInterfaces = [...texts.values()]
      .sort((a, b) => b.names.length - a.names.length)
      .map(({ entry, names }) => ({ ...entry, interfaces: names }));
    meanings.set(code, [...(meanings.get(code) ?? []), ...ofInterfaces]);
  }
  return meanings;
}
