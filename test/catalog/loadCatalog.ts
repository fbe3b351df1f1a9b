import { Catalog } from '../../core/src/catalog/catalog';
import { buildIndex } from '../../scripts/catalog/buildIndex';
import { readCatalog } from '../../scripts/catalog/readCatalog';
import { root } from '../root';

/** The files under `catalog/`, parsed. */
export const source = readCatalog(root);

/** The compact index, after the way through JSON that it takes in the bundles. */
export const data = JSON.parse(JSON.stringify(buildIndex(source))) as ReturnType<typeof buildIndex>;

/** The catalogue as the engine sees it. */
export const catalog = new Catalog(data);
