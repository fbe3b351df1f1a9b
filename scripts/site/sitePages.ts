import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalog, RULE_FAMILIES, RULE_TABLE } from '#core';
import { indexFile, writeIndex } from '../catalog/buildIndex';
import { documentPages } from './documentPages';
import { errorPages } from './errorPage';
import { interfacePages } from './interfacePages';
import { listPages } from './listPage';
import { rulePages } from './rulePages';
import type { SitePage } from './sitePage';
import { writtenPages } from './writtenPages';

/** Everything that the site is built from, as the catalogue and the documents are now. */
export function sitePages(root: string): readonly SitePage[] {
  writeIndex(root);
  const catalog = new Catalog(JSON.parse(readFileSync(join(root, indexFile), 'utf8')));
  return [
    ...writtenPages(root, catalog),
    ...listPages(catalog),
    ...interfacePages(catalog),
    ...errorPages(catalog),
    ...rulePages(root),
    ...documentPages(root),
    { path: 'rules.json', text: JSON.stringify(ruleGroups()) },
  ];
}

/** The rules by family, for the side bar. */
function ruleGroups() {
  return RULE_FAMILIES.map(({ title, ids }) => ({
    title,
    rules: ids.map((id) => ({ id, title: RULE_TABLE[id].title })),
  }));
}
