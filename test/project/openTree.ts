import ts from 'typescript';
import { Catalog } from '../../core/src/catalog/catalog';
import type { CatalogData } from '../../core/src/catalog/unpackInterface';
import { type Room, USUAL_ROOM } from '../../core/src/project/room';
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
  room: Room = USUAL_ROOM,
): Workspace {
  return new Workspace({ host, roots, catalog: new Catalog(EMPTY), severities, room });
}

/** Room for nothing but what is being worked on. */
export const NO_ROOM: Room = { texts: 0, trees: 0, graphs: 0, programs: 0 };
