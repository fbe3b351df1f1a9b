// Prints what each stage of the engine holds for a source file, or puts that of its example into docs/engine.md:
//   node scripts/bootstrap.mjs stages <file> | --docs
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { Catalog, normalizePath, provideTypeScript } from '#core';
import { NodeFileHost } from '../nodehost/src/nodeFileHost';
import { buildIndex } from './catalog/buildIndex';
import { readCatalog } from './catalog/readCatalog';
import { engineDocs, stagesOf } from './stages/stagesOf';

const root = join(__dirname, '..');
const [file] = process.argv.slice(2);
provideTypeScript(() => ts);
try {
  if (file === undefined) throw new Error('usage: stages <file> | --docs');
  const catalog = new Catalog(buildIndex(readCatalog(root)));
  const page = join(root, 'docs/engine.md');
  if (file === '--docs') writeFileSync(page, engineDocs(readFileSync(page, 'utf8'), catalog));
  else console.log(stagesOf(new NodeFileHost(), normalizePath(resolve(file)), catalog));
} catch (error) {
  console.error(`stages: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
