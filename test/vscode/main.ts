import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findHost } from '../../scripts/vscode/hostTable';
import { installHost } from '../../scripts/vscode/installHost';
import { projectRoot } from '../../scripts/vscode/projectRoot';
import { runBrowserSuite } from './browser/runBrowserSuite';
import { bundleSuite } from './bundleSuite';
import { runCrashSuite } from './crash/runCrashSuite';
import { desktopEditor, type Editor, registryEditor } from './editor';
import { runHostSuites } from './runHostSuites';
import { mergeResults, type TestResults } from './testResults';
import { runTypingSuite } from './typing/runTypingSuite';
import { runUiSuite } from './ui/runUiSuite';

/**
 * Runs the in-host suites on each `--version`, the mouse-and-keyboard suite on each `--ui`, the
 * browser's on each `--browser`, the typing suite on the `--typing` and the crashes on the `--crash`
 * ones; started by scripts/vscode/runAll.ts.
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
  const suite = await bundleSuite();
  const pictures = { folder: resolve(values.pictures), sharp: values.sharp };
  const parts: TestResults[] = [];
  for (const editor of await editorsFor(values.version ?? [])) {
    const ownFolder = join(folder, `host-${parts.length + 1}`);
    parts.push(await attempt(editor.name, () => runHostSuites(editor, vsix, suite, ownFolder)));
  }
  for (const version of values.ui ?? []) {
    const ownFolder = join(folder, `ui-${version}`);
    const run = async () => {
      const host = await installHost(findHost(version), console.log);
      return runUiSuite(host, vsix, ownFolder, pictures, values.flow);
    };
    parts.push(await attempt(`VS Code ${version}, mouse and keyboard`, run));
  }
  for (const version of values.browser ?? []) {
    const ownFolder = join(folder, `browser-${version}`);
    const run = async () =>
      runBrowserSuite(await installHost(findHost(version), console.log), vsix, ownFolder);
    parts.push(await attempt(`VS Code ${version}, in the browser`, run));
  }
  const typing = (values.typing ?? []).map((version, turn) => () => {
    const ownFolder = join(folder, `typing-${version}`);
    return attempt(`VS Code ${version}, typing`, async () => {
      const host = await installHost(findHost(version), console.log);
      return runTypingSuite(host, vsix, ownFolder, values['type-all'] ? 'all' : 'short', turn);
    });
  });
  const crashes = (values.crash ?? []).map((version) => () => {
    const ownFolder = join(folder, `crash-${version}`);
    return attempt(`VS Code ${version}, crashes`, async () => {
      const host = await installHost(findHost(version), console.log);
      return runCrashSuite(host, vsix, ownFolder);
    });
  });
  // Little is typed at once in the short run, which mostly waits for the next key, as crashes do.
  if (values['type-all']) for (const run of typing) parts.push(await run());
  else parts.push(...(await Promise.all([...typing, ...crashes].map((run) => run()))));
  const results = mergeResults(parts);
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
async function attempt(name: string, run: () => Promise<TestResults>): Promise<TestResults> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${message}`);
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
