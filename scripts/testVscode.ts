import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './vscode/projectRoot';
import { runVscodeTests } from './vscode/runAll';

// `npm run test:vscode`: packs the extension and tests the package in real VS Code.
//   --version X            a version of scripts/vscode/hostTable.ts; repeatable
//   --vsix FILE            tests this package instead of packing one
//   --type-all             types every text at every pace instead, with and without the extension
//   --update-screenshots   takes the pictures of docs/screenshots anew

main().catch((error: unknown) => {
  console.error(`cloudcall: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', multiple: true },
      vsix: { type: 'string' },
      'type-all': { type: 'boolean', default: false },
      'update-screenshots': { type: 'boolean', default: false },
    },
  });
  const { failed } = await runVscodeTests({
    vsix: values.vsix ?? pack(),
    ...(values.version && { versions: values.version }),
    extent: values['type-all'] ? 'typing' : 'all',
    updateScreenshots: values['update-screenshots'],
  });
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Packs the extension. @returns the package's path. */
function pack(): string {
  const script = join(projectRoot, 'scripts', 'package.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the extension could not be packed');
  return join(projectRoot, 'out', 'wechat-cloudcall.vsix');
}
