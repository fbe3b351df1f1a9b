import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { installExtension } from '../../scripts/vscode/installExtension';
import type { Host } from '../../scripts/vscode/installHost';
import { runCommand } from '../../scripts/vscode/runCommand';
import { userSettings } from '../../scripts/vscode/userSettings';
import { launchSuite } from './launchSuite';

/** A window in which an in-host suite runs. All paths are absolute. */
export interface SuiteWindow {
  /** The folder or .code-workspace file to open. */
  readonly open: string;
  readonly extensionDevelopmentPath: string;
  /** The bundled suite. */
  readonly extensionTestsPath: string;
  readonly extensionsFolder: string;
  /** An empty folder for settings and logs. */
  readonly dataFolder: string;
  /** Whether it opens in restricted mode, where the editor can do that. */
  readonly restricted: boolean;
  /** Environment that the suite finds. */
  readonly env: Readonly<Record<string, string>>;
  /** Gets the suite's lines. */
  readonly say: (line: string) => void;
}

/** A VS Code that in-host suites can run in. */
export interface Editor {
  readonly name: string;
  /** Whether a window of it can be opened in restricted mode; `runTests` forbids it on a desktop. */
  readonly restrictable: boolean;
  /** Installs a package for windows with these folders. All paths are absolute. */
  install(vsix: string, extensionsFolder: string, dataFolder: string): Promise<void>;
  /** Runs a suite to its end. Throws an Error with one line when it fails. */
  run(suite: SuiteWindow): Promise<void>;
}

/** A VS Code from the npm registry in a headless browser. */
export function registryEditor(host: Host): Editor {
  return {
    name: `VS Code ${host.spec.vscode}`,
    restrictable: true,
    install: (vsix, extensions, data) => installExtension(host, vsix, extensions, data),
    run: (suite) => launchSuite(host, suite),
  };
}

/** A VS Code on the desktop, by the path of its executable. */
export function desktopEditor(executable: string): Editor {
  const [cli = executable, ...fixed] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  return {
    name: executable,
    restrictable: false,
    install: async (vsix, extensions, data) => {
      const folders = ['--extensions-dir', extensions, '--user-data-dir', data];
      await runCommand(cli, [...fixed, '--install-extension', vsix, '--force', ...folders]);
    },
    run: async ({ open, extensionsFolder, dataFolder, env, ...paths }) => {
      mkdirSync(join(dataFolder, 'User'), { recursive: true });
      writeFileSync(join(dataFolder, 'User', 'settings.json'), userSettings());
      await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: paths.extensionDevelopmentPath,
        extensionTestsPath: paths.extensionTestsPath,
        launchArgs: [open, `--extensions-dir=${extensionsFolder}`, `--user-data-dir=${dataFolder}`],
        extensionTestsEnv: { ...env },
      });
    },
  };
}
