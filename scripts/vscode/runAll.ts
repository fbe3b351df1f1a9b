import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findHost } from './hostTable';
import { prepareHosts, testedHosts } from './prepareHosts';
import { projectRoot } from './projectRoot';

/** What to test, and where. */
export interface VscodeTestOptions {
  /** The packaged extension. */
  vsix: string;
  /** VS Code versions; the mouse-and-keyboard suite runs in the first. Newest and oldest if absent. */
  versions?: readonly string[];
  /** Whether only the typing test runs, with every text at every pace: a matter of an hour. */
  typeAll?: boolean;
  /** Whether the pictures of docs/screenshots are taken anew; else they go to .cache/screenshots. */
  updateScreenshots?: boolean;
}

/** What the tests in VS Code gave. */
export interface VscodeTestCounts {
  passed: number;
  failed: number;
}

/**
 * Tests the packaged extension in real VS Code: the suites inside the extension host of every
 * version, and the workbench by mouse and keyboard. Installs what is missing and prints progress;
 * where `CLOUDCALL_VSCODE` names a desktop VS Code, the in-host suites run in that one instead.
 * @returns how many tests passed and failed; a run that broke off counts as one failure.
 * @throws Error with one line when a VS Code or a browser cannot be had.
 */
export async function runVscodeTests(options: VscodeTestOptions): Promise<VscodeTestCounts> {
  const versions = options.versions ?? testedHosts.map((spec) => spec.vscode);
  await prepareHosts(console.log, versions.map(findHost));
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'cloudcall-results-'));
  const file = join(folder, 'results.json');
  const pictures = options.updateScreenshots ? ['docs'] : ['.cache'];
  const code = await run([
    ...['--vsix', options.vsix, '--results', file],
    ...(options.typeAll
      ? ['--type-all']
      : [
          ...versions.flatMap((version) => ['--version', version]),
          ...versions.slice(0, 1).flatMap((version) => ['--ui', version]),
          ...versions.flatMap((version) => ['--browser', version]),
          ...versions.slice(0, 1).flatMap((version) => ['--crash', version]),
        ]),
    ...versions.flatMap((version) => ['--typing', version]),
    ...['--pictures', join(projectRoot, ...pictures, 'screenshots')],
    ...(options.updateScreenshots ? ['--sharp'] : []),
  ]);
  const results = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { passed: number; failures: string[] })
    : { passed: 0, failures: [`the run in VS Code broke off with ${code}`] };
  rmSync(folder, { recursive: true, force: true });
  const failed = results.failures.length;
  for (const failure of results.failures) console.error(`\nFAILED ${failure}`);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\nVS Code: ${results.passed} passed, ${failed} failed (${seconds} s)`);
  return { passed: results.passed, failed };
}

/** Runs test/vscode/main.ts on this terminal. @returns its exit code, or the signal that ended it. */
function run(parameters: readonly string[]): Promise<number | string> {
  const main = join(projectRoot, 'test', 'vscode', 'main.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...parameters], {
      cwd: projectRoot,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
}
