import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIndex } from './catalog/buildIndex';
import { catalogFaults } from './catalog/catalogFaults';
import { coverageOf, openInterfaces, unknownErrors, unknownReplies } from './catalog/coverage';
import { agingInterfaces } from './catalog/evidence';
import { readCatalog } from './catalog/readCatalog';

// `npm run catalog`: checks catalog/, prints what it covers, and writes the index for the bundles.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  const faults = catalogFaults(root);
  for (const { file, message } of faults) console.error(`${file}: ${message}`);
  if (faults.length > 0) {
    console.error(`cloudcall: ${faults.length} faults in catalog/`);
    process.exitCode = 1;
  } else {
    report();
  }
} catch (error) {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function report(): void {
  const source = readCatalog(root);
  for (const { what, count, en, zh } of coverageOf(source)) {
    const share = (part: number) =>
      count === part ? 'all' : `${((100 * part) / count).toFixed(1)} %`;
    console.log(
      `${what.padEnd(20)} ${String(count).padStart(5)}   English ${share(en)}, Chinese ${share(zh)}`,
    );
  }
  const total = source.categories.flatMap(({ interfaces }) => interfaces).length;
  const known = (what: string, open: readonly object[]) =>
    console.log(`${what.padEnd(20)} ${String(total - open.length).padStart(5)} of ${total}`);
  known('parameters known', openInterfaces(source));
  known('replies known', unknownReplies(source));
  known('errors known', unknownErrors(source));
  const aging = agingInterfaces(source, new Date());
  const undated = aging.filter(({ newest }) => newest === undefined);
  console.log(
    `evidence older than a year: ${aging.length - undated.length}, of no known date: ${undated.length}`,
  );
  for (const { name, newest } of aging) console.log(`  ${name}  ${newest ?? ''}`.trimEnd());
  console.log(`index: ${(writeIndex(root) / 1024).toFixed(0)} KiB`);
}
