import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutateRules } from './mutation/mutateRules';

// `node scripts/bootstrap.mjs mutateRules [rule files…]`: breaks the conditions of the rules one by
// one and runs the fixtures of that rule. A mutant that no fixture notices is printed, and any such
// makes the exit code 1, as does a line of mutation/equivalent.json that is no longer true.
const root = dirname(dirname(fileURLToPath(import.meta.url)));

void mutateAll();

async function mutateAll(): Promise<void> {
  const results = await mutateRules(root, process.argv.slice(2));
  const sum = (count: (result: (typeof results)[number]) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  for (const { name, noticed, mutants, equivalent, survivors, stale } of results) {
    console.log(`${name}: ${noticed} of ${mutants} noticed, ${equivalent} equivalent`);
    for (const survivor of survivors) console.log(`  survives: ${survivor}`);
    for (const key of stale) console.log(`  not equivalent: ${key}`);
  }
  const noticed = sum((result) => result.noticed);
  const mutants = sum((result) => result.mutants);
  const equivalent = sum((result) => result.equivalent);
  console.log(`\n${noticed} of ${mutants} noticed, ${equivalent} equivalent`);
  const isFine = noticed === mutants && sum(({ stale }) => stale.length) === 0;
  process.exitCode = isFine ? 0 : 1;
}
