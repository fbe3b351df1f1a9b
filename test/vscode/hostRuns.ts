import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/vscode/projectRoot';
import type { Editor } from './editor';
import { program, twoPrograms } from './program';
import type { Run, Say } from './run';
import { snippetFolder, snippetProgram } from './snippetProgram';
import type { HostResults } from './suite/hostTest';
import type { TestResults } from './testResults';
import { writeFiles } from './writeFiles';

/** The windows that the suites need; each is a VS Code of its own. */
const scenarios = ['folder', 'multiRoot', 'restricted'] as const;
type Scenario = 'short' | (typeof scenarios)[number];

/**
 * The runs of the in-host suites, each in a window of its own.
 * @param suite the bundled suite.
 * @param folder an empty folder for workspaces, settings and logs.
 * @param extensionsFolder where the package is installed.
 * @param isShort whether one test of a kind will do.
 */
export function hostRuns(
  editor: Editor,
  suite: string,
  folder: string,
  extensionsFolder: string,
  isShort: boolean,
): readonly Run[] {
  const wanted: readonly Scenario[] = isShort ? ['short'] : scenarios;
  return wanted
    .filter((scenario) => scenario !== 'restricted' || editor.restrictable)
    .map((scenario) => ({
      name: `${editor.name}, ${scenario}`,
      run: (say) =>
        runScenario(editor, scenario, suite, join(folder, scenario), extensionsFolder, say),
    }));
}

async function runScenario(
  editor: Editor,
  scenario: Scenario,
  suite: string,
  folder: string,
  extensionsFolder: string,
  say: Say,
): Promise<TestResults> {
  const resultsFile = join(folder, 'results.json');
  const where = `${editor.name}, ${scenario}`;
  let crash = 'it wrote no results';
  try {
    await editor.run({
      ...{ extensionsFolder, say },
      open: writeWorkspace(scenario, folder),
      extensionDevelopmentPath: join(projectRoot, 'test', 'vscode', 'runner'),
      extensionTestsPath: suite,
      dataFolder: join(folder, 'data'),
      restricted: scenario === 'restricted',
      env: {
        CLOUDCALL_SCENARIO: scenario,
        CLOUDCALL_RESULTS: resultsFile,
        CLOUDCALL_ROOT: projectRoot,
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
