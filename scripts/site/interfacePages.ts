import {
  type Catalog,
  type Interface,
  inLocale,
  interfaceReference,
  type Locale,
  type ReferenceLinks,
} from '#core';
import { frontMatter, localePath, SITE_LOCALES, type SitePage } from './sitePage';
import { SITE_TEXTS } from './siteTexts';

/** Where the site keeps the pages that a page in a folder of its own leads to. */
export const SITE_LINKS: ReferenceLinks = {
  interface: (name) => `../interfaces/${name}.md`,
  rule: (id) => `../rules/${id}.md`,
  error: (code) => `../errors/index.md#e${code}`,
};

/** The reference page of every interface. */
export function interfacePages(catalog: Catalog): readonly SitePage[] {
  return catalog.all.flatMap((item) => {
    const page = interfaceReference(catalog, item, SITE_LINKS);
    return SITE_LOCALES.map((locale) => ({
      path: localePath(locale, `interfaces/${item.name}.md`),
      text: `${head(item, locale)}${wayBack(locale)}${inLocale(page, locale)}\n`,
    }));
  });
}

/** `find` is what the search finds it by: the page's own text would make its index too large. */
function head(
  { name, title, summary, words, params, httpsPath }: Interface,
  locale: Locale,
): string {
  const say = (text: { en: string; zh: string }) => inLocale(text, locale);
  const find = [say(title), say(summary), ...words, httpsPath, ...params.map((one) => one.name)];
  return frontMatter({
    title: `${name} ${say(title)}`,
    description: say(summary),
    find: find.filter((word) => word).join(' '),
  });
}

function wayBack(locale: Locale): string {
  return `[← ${inLocale(SITE_TEXTS.allInterfaces, locale)}](index.md)\n\n`;
}
