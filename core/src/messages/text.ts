import { visible } from '../text/visible';

/** A user-visible text in both languages of the product. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** The languages that texts exist in, spelt as the command line spells them. */
export type Locale = 'en' | 'zh-cn';

/** The locale for a language tag such as `zh-CN` or `de`; every unknown tag means English. */
export function localeOf(tag: string | undefined): Locale {
  return /^zh\b/i.test(tag ?? '') ? 'zh-cn' : 'en';
}

/** The text in one language. */
export function inLocale(text: Text, locale: Locale): string {
  return locale === 'zh-cn' ? text.zh : text.en;
}

/** Names in a row, as each language separates them. */
export function listText(names: readonly string[]): Text {
  return { en: names.join(', '), zh: names.join('、') };
}

/** What a `{placeholder}` of a message may be filled with; a `Text` is filled in language by language. */
export type MessageValue = string | number | Text;

/**
 * Fills the `{placeholders}` of a message in both languages. Names come from people's files and may hold
 * anything: what would not be seen of them is written out. A missing value is a programming error and throws.
 */
export function formatText(
  message: Text,
  values: Readonly<Record<string, MessageValue>> = {},
): Text {
  const fill = (pattern: string, language: keyof Text): string =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no value for {${name}} in "${pattern}"`);
      return visible(typeof value === 'object' ? value[language] : String(value));
    });
  return { en: fill(message.en, 'en'), zh: fill(message.zh, 'zh') };
}
