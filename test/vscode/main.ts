import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findHost } from '../../scripts/vscode/hostTable';
import { installHost } from '../../scripts/vscode/installHost';
import { projectRoot } from '../../scripts/vscode/projectRoot';
import { bundleSuite } from './bundleSuite';
import { runHostSuites } from './runHostSuites';
import { mergeResults, type TestResults } from './testResults';
import { runUiSuite } from './ui/runUiSuite';

/**
 * Runs the in-host suites on each `--version` and the mouse-and-keyboard suite on each `--ui`;
 * started by scripts/vscode/runAll.ts.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      vsix: { type: 'string' },
      version: { type: 'string', multiple: true },
      ui: { type: 'string', multiple: true },
      pictures: { type: 'string', default: join(projectRoot, '.cache', 'screenshots') },
      sharp: { type: 'boolean', default: false },
      results: { type: 'string' },
    },
  });
  if (!values.vsix || !values.results) throw new Error('--vsix and --results are needed');
  const folder = mkdtempSync(join(tmpdir(), 'cloudcall-vscode-'));
  const suite = await bundleSuite();
  const pictures = { folder: resolve(values.pictures), sharp: values.sharp };
  const parts: TestResults[] = [];
  for (const version of values.version ?? []) {
    const host = await installHost(findHost(version), console.log);
    const ownFolder = join(folder, version);
    mkdirSync(ownFolder);
    parts.push(await runHostSuites(host, resolve(values.vsix), suite, ownFolder));
  }
  for (const version of values.ui ?? []) {
    const host = await installHost(findHost(version), console.log);
    const ownFolder = join(folder, `ui-${version}`);
    parts.push(await runUiSuite(host, resolve(values.vsix), ownFolder, pictures));
  }
  const results = mergeResults(parts);
  writeFileSync(values.results, JSON.stringify(results));
  if (results.failures.length === 0) rmSync(folder, { recursive: true, force: true });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
