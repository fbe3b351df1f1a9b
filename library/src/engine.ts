import { Catalog } from '#core';
import { type EngineData, engineDataIn } from '../../nodehost/src/engineData';

let data: EngineData | undefined;
let catalog: Catalog | undefined;

/** What the build has put beside this bundle; loaded when it is first needed. */
export function engineData(): EngineData {
  data ??= engineDataIn(__dirname);
  return data;
}

/** The catalogue, shared by all questions. */
export function sharedCatalog(): Catalog {
  catalog ??= new Catalog(engineData().loadCatalog());
  return catalog;
}
