import { pushTo } from '../collections/pushTo';
import { textAt } from './packedTexts';
import type { ErrorMeaning } from './types';
import type { CatalogData } from './unpackInterface';

/**
 * Meanings by error code: the general one first, then those of interfaces, one for each different
 * text with all interfaces that give it, the most frequent first.
 */
export function errorMeanings(data: CatalogData): ReadonlyMap<number, readonly ErrorMeaning[]> {
  const byCode = new Map<number, Map<number, string[]>>();
  for (const [name, { errors = [] }] of Object.entries(data.interfaces)) {
    for (let i = 0; i + 1 < errors.length; i += 2) {
      const [code, text] = [errors[i] as number, errors[i + 1] as number];
      const texts = byCode.get(code) ?? new Map<number, string[]>();
      byCode.set(code, texts);
      pushTo(texts, text, name);
    }
  }
  const meanings = new Map<number, ErrorMeaning[]>();
  for (const { code, message } of data.platform.errors) {
    meanings.set(code, [{ code, message: textAt(data.texts, message), interfaces: [] }]);
  }
  for (const [code, texts] of byCode) {
    const ofInterfaces = [...texts]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([text, interfaces]) => ({ code, message: textAt(data.texts, text), interfaces }));
    for (const meaning of ofInterfaces) pushTo(meanings, code, meaning);
  }
  return meanings;
}
