import { type Catalog, errorReference, formatText, inLocale } from '#core';
import { SITE_LINKS } from './interfacePages';
import { frontMatter, localePath, SITE_LOCALES, type SitePage } from './sitePage';
import { SITE_TEXTS } from './siteTexts';

/** The page of all error codes; each has the anchor `e` and its code. */
export function errorPages(catalog: Catalog): readonly SitePage[] {
  const codes = errorCodes(catalog);
  return SITE_LOCALES.map((locale) => {
    const title = inLocale(SITE_TEXTS.errorCodes, locale);
    const intro = inLocale(formatText(SITE_TEXTS.errorIntro, { count: codes.length }), locale);
    const sections = codes.flatMap((code) => {
      const page = errorReference(catalog, code, SITE_LINKS);
      if (page === undefined) return [];
      const [, ...rest] = inLocale(page, locale).split('\n\n');
      return [[`## ${code} {#e${code}}`, ...rest].join('\n\n')];
    });
    return {
      path: localePath(locale, 'errors/index.md'),
      text: [`${frontMatter({ title, outline: false })}# ${title}`, intro, ...sections, ''].join(
        '\n\n',
      ),
    };
  });
}

/** All codes that the catalogue knows: those of the cloud itself first, the others by number. */
function errorCodes(catalog: Catalog): readonly number[] {
  const own = catalog.all.flatMap(({ errors }) => errors.map(({ code }) => code));
  const general = catalog.platform.errors.map(({ code }) => code);
  const all = [...new Set([...general, ...own])].filter((code) => code !== 0);
  return all.sort((a, b) => Number(a > 0) - Number(b > 0) || Math.abs(a) - Math.abs(b));
}
