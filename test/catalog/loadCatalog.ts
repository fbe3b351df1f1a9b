import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Catalog } from '../../core/src/catalog/catalog';
import { buildIndex } from '../../scripts/catalog/buildIndex';
import { readCatalog } from '../../scripts/catalog/readCatalog';

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The files under `catalog/`, parsed. */
export const source = readCatalog(root);

/** The compact index, after the way through JSON that it takes in the bundles. */
export const data = JSON.parse(JSON.stringify(buildIndex(source))) as ReturnType<typeof buildIndex>;

/** The catalogue as the engine sees it. */
export const catalog = new Catalog(data);
