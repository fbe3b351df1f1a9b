import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogSource, CategorySource } from './sourceTypes';

const facts = ['errors', 'mistakes', 'negatives', 'platform', 'popularity', 'sources'] as const;

/** Names of the files of facts under `catalog/`, relative to it, sorted. */
export function catalogFiles(root: string): string[] {
  const interfaces = readdirSync(join(root, 'catalog', 'interfaces')).map(
    (file) => `interfaces/${file}`,
  );
  return [...interfaces, ...facts.map((name) => `${name}.json`)].sort();
}

/** Parses one file under `catalog/`; a broken one throws an error that names it. */
export function readCatalogFile(root: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, 'catalog', file), 'utf8'));
  } catch (error) {
    throw new Error(`catalog/${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Reads `catalog/` of the project at `root`. The schemas are not checked here. */
export function readCatalog(root: string): CatalogSource {
  const read = <K extends keyof CatalogSource>(name: K) =>
    readCatalogFile(root, `${name}.json`) as CatalogSource[K];
  return {
    categories: catalogFiles(root)
      .filter((file) => file.startsWith('interfaces/'))
      .map((file) => readCatalogFile(root, file) as CategorySource),
    negatives: read('negatives'),
    mistakes: read('mistakes'),
    errors: read('errors'),
    platform: read('platform'),
    popularity: read('popularity'),
    sources: read('sources'),
  };
}
