import type { Locale } from '#core';

/** A file of the site's sources, by its path below them. */
export interface SitePage {
  readonly path: string;
  readonly text: string;
}

/** Chinese first: its pages lie at the root, the English ones below `en/`. */
export const SITE_LOCALES: readonly Locale[] = ['zh-cn', 'en'];

/** The path of a page in one language. */
export function localePath(locale: Locale, path: string): string {
  return locale === 'zh-cn' ? path : `en/${path}`;
}

/** The head of a page: values are plain texts. */
export function frontMatter(values: Readonly<Record<string, string | boolean>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n`;
}
