import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { Catalog, findingsIn, parseFile, provideTypeScript, readFileGraph, Workspace } from '#core';
import { buildIndex } from '../scripts/catalog/buildIndex';
import { readCatalog } from '../scripts/catalog/readCatalog';
import { MemoryFiles } from './memoryFiles';
import { percentile } from './percentile';
import { processorTime } from './processorTime';
import { longFunctions, ONE_FILE, TEN_FILES } from './server/longFunctions';

// `node --import tsx bench/keystroke.ts`: what a keystroke in a long cloud function costs inside the
// engine, in processor time: the whole of it, and its parts asked for one after the other.
const KEYS = 200;
const WARM_UP = 60;
const STATEMENT = 'const extra = event.list.map((one) => one.id);';

provideTypeScript(() => ts);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const catalog = new Catalog(buildIndex(readCatalog(root)));
const rows: Record<string, Record<string, number>> = {};
for (const path of [ONE_FILE, TEN_FILES]) rows[path] = measure(`/app/${path}`);
console.table(rows);

function measure(file: string): Record<string, number> {
  const host = new MemoryFiles();
  const { files } = host;
  for (const [path, text] of longFunctions(1)) files.set(`/app/${path}`, text);
  const workspace = new Workspace({ host, roots: ['/app'], catalog });
  const original = files.get(file)!;
  const bodies = [...original.matchAll(/^async function \w+\(event\) \{\n/gm)];
  const times: Record<string, number[]> = { parse: [], lower: [], solve: [], rules: [], whole: [] };
  findingsIn(workspace.snapshot(), file);
  for (let round = 0; times.whole!.length < KEYS + WARM_UP; round += 1) {
    const body = bodies[(round * 7) % bodies.length]!;
    const at = body.index + body[0].length;
    for (let length = 1; length <= STATEMENT.length; length += 1) {
      const text = original.slice(0, at) + STATEMENT.slice(0, length) + original.slice(at);
      files.set(file, text);
      if (round % 2 === 0) {
        times.whole!.push(
          processorTime(() => {
            workspace.changed([file]);
            findingsIn(workspace.snapshot(), file);
          }),
        );
        continue;
      }
      times.parse!.push(processorTime(() => parseFile(file, text)));
      const tree = parseFile(file, text);
      times.lower!.push(processorTime(() => readFileGraph(file, tree)));
      workspace.changed([file]);
      const snapshot = workspace.snapshot();
      const fn = snapshot.functionOf(file)!;
      snapshot.tree(file);
      snapshot.graph(file);
      times.solve!.push(processorTime(() => snapshot.state(fn)));
      times.rules!.push(processorTime(() => snapshot.findings(fn)));
    }
  }
  const row: Record<string, number> = {};
  for (const [name, values] of Object.entries(times)) {
    const warm = values.slice(WARM_UP);
    row[`${name} p50`] = Math.round(percentile(warm, 0.5) * 10) / 10;
    row[`${name} p95`] = Math.round(percentile(warm, 0.95) * 10) / 10;
  }
  return row;
}
