import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '#core';
import type { SitePage } from './sitePage';

/** The pages written by hand, below site/pages; `{covered}` and `{uncovered}` are counts. */
export function writtenPages(root: string, catalog: Catalog): readonly SitePage[] {
  const folder = join(root, 'site', 'pages');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(folder, path), 'utf8')
        .replaceAll('{covered}', String(catalog.all.length))
        .replaceAll('{uncovered}', String(catalog.negatives.length)),
    }));
}
