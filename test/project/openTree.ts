import ts from 'typescript';
import { Catalog } from '../../core/src/catalog/catalog';
import type { CatalogData } from '../../core/src/catalog/packed';
import type { RuleSeverities } from '../../core/src/project/snapshot';
import { provideTypeScript } from '../../core/src/syntax/typescript';
import { Workspace } from '../../core/src/workspace';
import { type MemoryHost, ROOT } from './memoryHost';

provideTypeScript(() => ts);

const EMPTY: CatalogData = {
  texts: [],
  fields: [],
  categories: {},
  interfaces: {},
  negatives: [],
  mistakes: [],
  platform: {
    errors: [],
    versions: [],
    wxContext: [],
    wxSources: [],
    configKeys: [],
    cronFields: [],
    pushFields: [],
    pushMessages: [],
    pushEvents: [],
    sdkAbilities: [],
  },
};

/** A workspace over files in memory, with an empty catalogue. */
export function openTree(
  host: MemoryHost,
  roots: readonly string[] = [ROOT],
  severities: RuleSeverities = {},
): Workspace {
  return new Workspace({ host, roots, catalog: new Catalog(EMPTY), severities });
}
