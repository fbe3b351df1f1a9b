import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFigures } from './check/checkFigures';
import { compared } from './check/compared';
import { judge, type Limits } from './check/judge';
import { resultsPage } from './check/resultsPage';

// `node --import tsx bench/check.ts [--compared N] [--few N] [--many N] [--runs N] [--alone]`: what the
// built checker costs beside other programs that read code. Prints the table, writes RESULTS.md, and
// fails where a figure is worse than limits.json allows.
const bench = dirname(fileURLToPath(import.meta.url));
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const others = process.argv.includes('--alone') ? undefined : await compared();
  const functions = {
    compared: option('compared', 2_000),
    few: option('few', 500),
    many: option('many', 10_000),
  };
  const seed = option('seed', 1);
  const cli = join(dirname(bench), 'dist', 'cli.js');
  const figures = checkFigures({ cli, functions, runs: option('runs', 3), seed, others });
  const limits = JSON.parse(readFileSync(join(bench, 'limits.json'), 'utf8')) as Limits;
  const judged = judge(figures, limits);
  const [processor] = cpus();
  const page = resultsPage(judged, {
    machine: `${cpus().length} × ${processor?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.versions.node,
    versions: others?.versions ?? 'nothing to compare with',
    workspaces: `workspaces of ${Object.values(functions).join(', ')} functions, seed ${seed}`,
  });
  console.log(page);
  writeFileSync(join(bench, 'RESULTS.md'), page);
  if (judged.some(({ verdict }) => verdict === 'worse than before')) process.exitCode = 1;
}
