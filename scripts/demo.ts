import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openInEditor } from './demo/openInEditor';

// `npm run demo`: builds the extension and opens VS Code with it on a copy of examples/shop, so
// that trying the fixes leaves the checkout as it is. `npm run demo -- --check` prints the
// checker's findings in it instead.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shop = join(root, 'examples', 'shop');

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});

async function main(options: readonly string[]): Promise<void> {
  const unknown = options.find((option) => option !== '--check');
  if (unknown !== undefined) {
    console.error(`cloudcall: ${unknown}: unknown option; npm run demo [-- --check]`);
    process.exitCode = 2;
    return;
  }
  console.log('Building …');
  if (runNode('--import', 'tsx', join(root, 'scripts', 'build.ts')) !== 0) {
    process.exitCode = 1;
    return;
  }
  if (options.includes('--check')) showFindings();
  else await openInEditor(copyOfShop(), root);
}

/** The findings are the example's own: only a checker that cannot work makes this fail. */
function showFindings(): void {
  console.log('\n$ cloudcall check examples/shop\n');
  const status = runNode(join(root, 'dist', 'cli.js'), 'check', 'examples/shop');
  if (status === 1) {
    console.log('\nThese findings are expected: examples/shop has its mistakes on purpose.');
  } else {
    console.error(`cloudcall: the checker ended with ${status}, 1 was expected`);
    process.exitCode = 1;
  }
}

function copyOfShop(): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'cloudcall-demo-')), 'shop');
  cpSync(shop, copy, { recursive: true });
  return copy;
}

/** Runs Node on this terminal; returns its exit code. */
function runNode(...parameters: string[]): number {
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}
