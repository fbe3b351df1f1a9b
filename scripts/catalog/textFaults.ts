import type { Fault } from './fault';
import { catalogFiles, readCatalogFile } from './readCatalog';

/** A text of a file in both languages; `''` where one is missing. */
export interface FoundText {
  /** Where it stands: `/interfaces/3/params/0/description`. */
  readonly place: string;
  readonly en: string;
  readonly zh: string;
}

/** All texts of a parsed file, at any depth. */
export function textsOf(value: unknown, place = ''): FoundText[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, `${place}/${i}`));
  if (typeof value !== 'object' || value === null) return [];
  const members = value as Record<string, unknown>;
  return Object.entries(members).flatMap(([key, item]): FoundText[] => {
    const text = (name: string) => (typeof members[name] === 'string' ? members[name] : '');
    const name = key.slice(0, -2);
    // `docNameEn` is the English name of a page, which has no Chinese one.
    if (key.endsWith('En') && key !== 'docNameEn') {
      return [{ place: `${place}/${name}`, en: text(key), zh: text(`${name}Zh`) }];
    }
    if (key.endsWith('Zh')) {
      return `${name}En` in members ? [] : [{ place: `${place}/${name}`, en: '', zh: text(key) }];
    }
    return textsOf(item, `${place}/${key}`);
  });
}

/** Texts that lack a language, or hold one in place of the other. */
export function textFaults(root: string): Fault[] {
  return catalogFiles(root).flatMap((file) =>
    textsOf(readCatalogFile(root, file)).flatMap((text) => {
      const message = faultOf(text);
      return message ? [{ file: `catalog/${file}`, message: `${text.place}: ${message}` }] : [];
    }),
  );
}

function faultOf({ en, zh }: FoundText): string | undefined {
  if (en === '') return `no English for "${zh}"`;
  if (zh === '') return `no Chinese for "${en}"`;
  if (/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(en)) return `Chinese in "${en}"`;
  // A name, a number or a date reads the same in both; a sentence does not.
  if (!/[\u4e00-\u9fff]/.test(zh) && /[a-z]\s[a-z]/.test(zh)) return `no Chinese in "${zh}"`;
  return undefined;
}
