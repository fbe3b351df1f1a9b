import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from '../../scripts/vscode/projectRoot';
import type { Editor } from './editor';
import { program, twoPrograms } from './program';
import { snippetFolder, snippetProgram } from './snippetProgram';
import type { HostResults } from './suite/hostTest';
import { mergeResults, type TestResults } from './testResults';
import { writeFiles } from './writeFiles';

/** The windows that the suites need; each is a VS Code of its own. */
const scenarios = ['folder', 'multiRoot', 'restricted'] as const;
type Scenario = (typeof scenarios)[number];

/**
 * Installs the package in a VS Code and runs the in-host suites there.
 * @param suite the bundled suite.
 * @param folder an empty folder for workspaces, settings and logs.
 */
export async function runHostSuites(
  editor: Editor,
  vsix: string,
  suite: string,
  folder: string,
): Promise<TestResults> {
  const extensions = join(folder, 'extensions');
  await editor.install(vsix, extensions, join(folder, 'install'));
  const results: TestResults[] = [];
  for (const scenario of scenarios) {
    if (scenario === 'restricted' && !editor.restrictable) continue;
    console.log(`${editor.name}, ${scenario}`);
    const started = Date.now();
    results.push(await runScenario(editor, scenario, suite, join(folder, scenario), extensions));
    console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return mergeResults(results);
}

async function runScenario(
  editor: Editor,
  scenario: Scenario,
  suite: string,
  folder: string,
  extensions: string,
): Promise<TestResults> {
  const resultsFile = join(folder, 'results.json');
  const where = `${editor.name}, ${scenario}`;
  const open = writeWorkspace(scenario, folder);
  const dataFolder = join(folder, 'data');
  editor.prepare(dataFolder);
  let crash = 'it wrote no results';
  try {
    await runTests({
      vscodeExecutablePath: editor.executable,
      extensionDevelopmentPath: join(projectRoot, 'test', 'vscode', 'runner'),
      extensionTestsPath: suite,
      launchArgs: [open, `--extensions-dir=${extensions}`, `--user-data-dir=${dataFolder}`],
      extensionTestsEnv: {
        ...editor.env,
        CLOUDCALL_SCENARIO: scenario,
        CLOUDCALL_RESULTS: resultsFile,
        CLOUDCALL_ROOT: projectRoot,
        CLOUDCALL_RESTRICTED: scenario === 'restricted' ? '1' : '',
      },
    });
  } catch (error) {
    crash = (error as Error).message;
  }
  if (!existsSync(resultsFile)) return { passed: 0, failures: [`${where}: ${crash} (${folder})`] };
  const { passed, failures } = JSON.parse(readFileSync(resultsFile, 'utf8')) as HostResults;
  return {
    passed,
    failures: failures.map(({ name, message }) => `${where}: ${name}\n${message}\n(${folder})`),
  };
}

/** Writes what the scenario's window opens. @returns the folder or .code-workspace file. */
function writeWorkspace(scenario: Scenario, folder: string): string {
  mkdirSync(folder, { recursive: true });
  if (scenario !== 'multiRoot') {
    writeFiles(join(folder, 'program'), program);
    if (scenario === 'folder') {
      writeFiles(join(folder, 'program', snippetFolder), snippetProgram(projectRoot));
    }
    return join(folder, 'program');
  }
  const names = Object.keys(twoPrograms) as (keyof typeof twoPrograms)[];
  for (const name of names) writeFiles(join(folder, name), twoPrograms[name]);
  const file = join(folder, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: names.map((path) => ({ path })) }));
  return file;
}
