import {
  type Catalog,
  formatText,
  type Interface,
  inLocale,
  type Locale,
  type Negative,
} from '#core';
import { frontMatter, localePath, SITE_LOCALES, type SitePage } from './sitePage';
import { SITE_TEXTS } from './siteTexts';

/** A row of the list of interfaces, as the page's component takes it. */
interface ListRow {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly platforms: readonly string[];
  /** `none`: cloud call does not cover it. */
  readonly status: 'covered' | 'unconfirmed' | 'retired' | 'none';
  /** What else it is found by. */
  readonly words: string;
  /** What to do where cloud call does not cover it. */
  readonly instead?: string;
  /** The official page of what has none here. */
  readonly url?: string;
}

/** The list of all server interfaces, those without cloud call included. */
export function listPages(catalog: Catalog): readonly SitePage[] {
  return SITE_LOCALES.flatMap((locale) => {
    const rows: readonly ListRow[] = [
      ...catalog.all.map((item) => coveredRow(catalog, item, locale)),
      ...catalog.negatives.map((item) => uncoveredRow(item, locale)),
    ];
    const title = inLocale(SITE_TEXTS.allInterfaces, locale);
    const counts = { covered: catalog.all.length, uncovered: catalog.negatives.length };
    const intro = inLocale(formatText(SITE_TEXTS.listIntro, counts), locale);
    return [
      { path: localePath(locale, 'interfaces/rows.json'), text: JSON.stringify(rows) },
      {
        path: localePath(locale, 'interfaces/index.md'),
        text: [
          `${frontMatter({ title, description: intro, outline: false, aside: false, pageClass: 'wide' })}# ${title}`,
          intro,
          "<script setup>\nimport rows from './rows.json'\n</script>",
          '<InterfaceList :rows="rows" />\n',
        ].join('\n\n'),
      },
    ];
  });
}

function coveredRow(catalog: Catalog, item: Interface, locale: Locale): ListRow {
  const { name, title, summary, category, platform, words, httpsPath, deprecated } = item;
  const says = inLocale(title, locale);
  const group = catalog.category(category)?.title;
  const found = [inLocale(summary, locale), ...words, httpsPath ?? '', item.docName ?? ''];
  return {
    name,
    title: says,
    category: group ? inLocale(group, locale) : category,
    platforms: platform.split('+'),
    status: deprecated ? 'retired' : item.cloudCall === true ? 'covered' : 'unconfirmed',
    words: found.filter((word) => word !== '' && word !== says).join(' '),
  };
}

function uncoveredRow(item: Negative, locale: Locale): ListRow {
  const { docName, names, title, category, platform, httpsPath, docUrl, instead } = item;
  return {
    name: docName,
    title: inLocale(title, locale),
    category: inLocale(category, locale),
    platforms: [platform],
    status: 'none',
    words: [...names, httpsPath ?? ''].filter((word) => word !== '').join(' '),
    instead: inLocale(instead ?? SITE_TEXTS.overHttps, locale),
    ...(docUrl !== undefined && { url: docUrl }),
  };
}
