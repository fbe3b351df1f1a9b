import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type TS from 'typescript';
import type { CatalogData } from '#core';
import { loadCompiled } from './loadCompiled';

/** Loads what the engine needs beside code: each is read when it is first needed. */
export interface EngineData {
  readonly loadCatalog: () => CatalogData;
  readonly loadTypeScript: () => typeof TS;
  /** A digest of all that results depend on beside the files checked; without it none are kept. */
  readonly identity?: () => string;
}

/**
 * The data that the build puts beside the bundles: `catalog.json` and `typescript.js`.
 * @param compiled a folder for the parser's compiled code; without it nothing is kept
 */
export function engineDataIn(folder: string, compiled?: string): EngineData {
  return {
    loadCatalog: () => JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')),
    loadTypeScript: () =>
      compiled === undefined
        ? createRequire(join(folder, 'package.json'))('./typescript.js')
        : (loadCompiled(join(folder, 'typescript.js'), compiled) as typeof TS),
    identity: () => {
      const hash = createHash('sha1').update(`${process.version} ${process.platform}`);
      for (const file of ['cli.js', 'engine.js', 'catalog.json'])
        hash.update(readFileSync(join(folder, file)));
      return hash.update(`${statSync(join(folder, 'typescript.js')).size}`).digest('base64url');
    },
  };
}
