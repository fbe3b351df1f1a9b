import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localePath, SITE_LOCALES, type SitePage } from './sitePage';

/** Documents of the project that are pages of the site, by name. */
const DOCUMENTS = ['cli', 'assistants', 'testing'];

const REPOSITORY = 'https://github.com/cloudcall/wechat-cloudcall/blob/main/';

/** The command line, assistants and tests, as the project documents them. */
export function documentPages(root: string): readonly SitePage[] {
  return DOCUMENTS.flatMap((name) =>
    SITE_LOCALES.map((locale) => {
      const file = locale === 'zh-cn' ? `${name}.zh-CN.md` : `${name}.md`;
      const text = readFileSync(join(root, 'docs', file), 'utf8');
      return { path: localePath(locale, `${name}.md`), text: linked(text) };
    }),
  );
}

/** Leads to pages of the site where there is one, else to the repository; the other language has the switch. */
function linked(text: string): string {
  return text
    .replace(/^\[(?:中文|English)\]\([\w.-]+\)\n\n/m, '')
    .replace(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g, (whole, path: string, anchor = '') => {
      const name = path.replace(/^(?:docs\/)?([\w-]+)(?:\.zh-CN)?\.md$/, '$1');
      if (DOCUMENTS.includes(name)) return `](${name}.md${anchor})`;
      if (path.startsWith('rules/')) return `](${path.replace('README.md', 'index.md')}${anchor})`;
      const inside = path.startsWith('../') ? path.slice(3) : `docs/${path}`;
      return /[\w.]+\/|\.\w+$/.test(path) ? `](${REPOSITORY}${inside}${anchor})` : whole;
    });
}
