import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inLanes } from '../../scripts/steps/inLanes';
import { findHost } from '../../scripts/vscode/hostTable';
import { installHost } from '../../scripts/vscode/installHost';
import { projectRoot } from '../../scripts/vscode/projectRoot';
import { runBrowserSuite } from './browser/runBrowserSuite';
import { bundleSuite } from './bundleSuite';
import { runCrashSuite } from './crash/runCrashSuite';
import { desktopEditor, type Editor, registryEditor } from './editor';
import { hostRuns } from './hostRuns';
import type { Run, Say } from './run';
import { mergeResults, type TestResults } from './testResults';
import { runTypingSuite } from './typing/runTypingSuite';
import { uiRuns } from './ui/uiRuns';

/** How many runs go on at once: they wait a good part of their time, and each takes up to 2 GB. */
const LANES = Math.min(availableParallelism(), 6);

/**
 * Runs the in-host suites on each `--version`, the mouse-and-keyboard suite on each `--ui`, the
 * browser's on each `--browser`, the typing suite on the `--typing` and the crashes on the `--crash`
 * ones, of the first two one test of a kind with `--short`; started by scripts/vscode/runAll.ts.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      vsix: { type: 'string' },
      version: { type: 'string', multiple: true },
      ui: { type: 'string', multiple: true },
      browser: { type: 'string', multiple: true },
      typing: { type: 'string', multiple: true },
      crash: { type: 'string', multiple: true },
      short: { type: 'boolean', default: false },
      'type-all': { type: 'boolean', default: false },
      pictures: { type: 'string', default: join(projectRoot, '.cache', 'screenshots') },
      sharp: { type: 'boolean', default: false },
      flow: { type: 'string', multiple: true },
      results: { type: 'string' },
    },
  });
  if (!values.vsix || !values.results) throw new Error('--vsix and --results are needed');
  const vsix = resolve(values.vsix);
  const folder = mkdtempSync(join(tmpdir(), 'cloudcall-vscode-'));
  const pictures = { folder: resolve(values.pictures), sharp: values.sharp };
  const installed = new Map<string, Promise<string>>();
  /** The package in an editor, once for all windows that leave it as it is. */
  const installedIn = (editor: Editor): Promise<string> => {
    const ownFolder = join(folder, `installed-${installed.size + 1}`);
    const install = async (): Promise<string> => {
      const extensions = join(ownFolder, 'extensions');
      await editor.install(vsix, extensions, join(ownFolder, 'data'));
      return extensions;
    };
    const known = installed.get(editor.name) ?? install();
    installed.set(editor.name, known);
    return known;
  };
  // What takes longest, or mostly waits, comes first: what is begun last decides when all ends.
  const runs: Run[] = [];
  for (const version of values.crash ?? []) {
    const host = await installHost(findHost(version), console.log);
    const run = (say: Say) => runCrashSuite(host, vsix, join(folder, `crash-${version}`), say);
    runs.push({ name: `VS Code ${version}, crashes`, run });
  }
  for (const version of values.ui ?? []) {
    const host = await installHost(findHost(version), console.log);
    const extensions = await installedIn(registryEditor(host));
    const flows = { isShort: values.short, words: values.flow ?? [] };
    runs.push(...uiRuns(host, join(folder, `ui-${version}`), extensions, pictures, flows));
  }
  for (const [turn, version] of (values.typing ?? []).entries()) {
    const host = await installHost(findHost(version), console.log);
    const extensions = await installedIn(registryEditor(host));
    const extent = values['type-all'] ? 'all' : 'short';
    const ownFolder = join(folder, `typing-${version}`);
    const run = (say: Say) => runTypingSuite(host, ownFolder, extensions, extent, turn, say);
    runs.push({ name: `VS Code ${version}, typing`, run });
  }
  const suite = await bundleSuite();
  for (const editor of await editorsFor(values.version ?? [])) {
    const ownFolder = join(folder, `host-${runs.length}`);
    const installedAt = await installedIn(editor);
    runs.push(...hostRuns(editor, suite, ownFolder, installedAt, values.short));
  }
  for (const version of values.browser ?? []) {
    const host = await installHost(findHost(version), console.log);
    const run = (say: Say) => runBrowserSuite(host, vsix, join(folder, `browser-${version}`), say);
    runs.push({ name: `VS Code ${version}, in the browser`, run });
  }
  // Everything that is typed keeps all cores busy in one version.
  const lanes = values['type-all'] ? 1 : LANES;
  const results = mergeResults(
    await inLanes(
      lanes,
      runs.map((run) => () => attempt(run)),
    ),
  );
  writeFileSync(values.results, JSON.stringify(results));
  if (results.failures.length === 0) rmSync(folder, { recursive: true, force: true });
}

/** The desktop VS Code that `CLOUDCALL_VSCODE` names, else the registry's of these versions. */
async function editorsFor(versions: readonly string[]): Promise<Editor[]> {
  const desktop = process.env.CLOUDCALL_VSCODE;
  if (desktop && desktop !== 'web') return [desktopEditor(desktop)];
  const hosts = versions.map((version) => installHost(findHost(version), console.log));
  return (await Promise.all(hosts)).map(registryEditor);
}

/** What a run gives; where it breaks off, one failure with the reason. */
async function attempt({ name, run }: Run): Promise<TestResults> {
  const started = Date.now();
  const say: Say = (line) => console.log(`${name}: ${line}`);
  try {
    const results = await run(say);
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`${results.passed} passed, ${results.failures.length} failed (${seconds} s)`);
    return results;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(`✗ ${message}`);
    return { passed: 0, failures: [`${name} broke off: ${message}`] };
  }
}

// Whatever ends this process takes the servers that it started with it, by their exit handlers.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(130));
}
main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
