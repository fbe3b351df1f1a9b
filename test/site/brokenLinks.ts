import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * The links in the pages of a built site that lead nowhere: to no file, to no anchor, or past the
 * path that the site is served under. Each as `page: link`; those of other sites are left out.
 */
export function brokenLinks(folder: string, base: string): readonly string[] {
  const files = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    ),
  );
  const pages = new Map(
    [...files]
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  const anchors = new Map(
    [...pages].map(([path, html]) => [
      path,
      new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decodeURIComponent(id))),
    ]),
  );
  return [...pages].flatMap(([page, html]) => {
    const links = new Set([...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, it = '']) => it));
    const broken = [...links].filter((link) => {
      if (/^(?:https?:|data:|mailto:)/.test(link)) return false;
      const [address = '', anchor = ''] = link.replaceAll('&amp;', '&').split('#');
      const target = resolve(page, decodeURIComponent(address.split('?')[0] ?? ''), base);
      if (target === undefined || !files.has(target)) return true;
      return anchor !== '' && !anchors.get(target)?.has(decodeURIComponent(anchor));
    });
    return broken.map((link) => `${page}: ${link}`);
  });
}

/** The file that an address on a page means; undefined where it is outside of the site. */
function resolve(page: string, address: string, base: string): string | undefined {
  if (address === '') return page;
  const from = posix.join(base, posix.dirname(page), '/');
  const path = address.startsWith('/') ? address : posix.join(from, address);
  if (!path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}
