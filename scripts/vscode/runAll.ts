import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findHost, newestHost } from './hostTable';
import { prepareHosts, testedHosts } from './prepareHosts';
import { projectRoot } from './projectRoot';

/**
 * How much is tested: in-host tests and flows one of a kind, all of everything but a few texts typed,
 * or nothing but the typing test, with every text at every pace, which is a matter of an hour.
 */
type Extent = 'short' | 'all' | 'typing';

/** What to test, and where. */
export interface VscodeTestOptions {
  /** The packaged extension. */
  vsix: string;
  /** VS Code versions; the mouse-and-keyboard suite runs in the first. Newest and oldest if absent, the newest for a short run. */
  versions?: readonly string[];
  extent: Extent;
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
  const hosts = options.extent === 'short' ? [newestHost] : testedHosts;
  const versions = options.versions ?? hosts.map((spec) => spec.vscode);
  await prepareHosts(console.log, versions.map(findHost));
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'cloudcall-results-'));
  const file = join(folder, 'results.json');
  const pictures = options.updateScreenshots ? ['docs'] : ['.cache'];
  const code = await run([
    ...['--vsix', options.vsix, '--results', file],
    ...suitesOf(options.extent, versions),
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

/** Which suites run in which versions, as parameters of test/vscode/main.ts. */
function suitesOf(extent: Extent, versions: readonly string[]): readonly string[] {
  const within = (suite: string, some = versions): readonly string[] =>
    some.flatMap((version) => [`--${suite}`, version]);
  const first = versions.slice(0, 1);
  if (extent === 'typing') return ['--type-all', ...within('typing')];
  const main = [...within('version'), ...within('ui', first)];
  if (extent === 'short') return ['--short', ...main];
  return [...main, ...within('browser'), ...within('crash', first), ...within('typing')];
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
