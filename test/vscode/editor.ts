import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { installExtension } from '../../scripts/vscode/installExtension';
import type { Host } from '../../scripts/vscode/installHost';
import { projectRoot } from '../../scripts/vscode/projectRoot';
import { runCommand } from '../../scripts/vscode/runCommand';
import { userSettings } from '../../scripts/vscode/userSettings';

/** A VS Code that `runTests` can start. */
export interface Editor {
  name: string;
  /** What `runTests` starts. */
  executable: string;
  /** Environment that the executable needs. */
  env: Record<string, string>;
  /** Whether a window of it can be opened in restricted mode; `runTests` forbids it on a desktop. */
  restrictable: boolean;
  /** Installs a package for windows with these folders. All paths are absolute. */
  install(vsix: string, extensionsFolder: string, dataFolder: string): Promise<void>;
  /** Prepares a window's data folder. */
  prepare(dataFolder: string): void;
}

/** A VS Code from the npm registry in a headless browser. */
export function registryEditor(host: Host): Editor {
  return {
    name: `VS Code ${host.spec.vscode}`,
    executable: join(projectRoot, 'scripts', 'vscode', 'launcher.mjs'),
    env: { CLOUDCALL_VSCODE_VERSION: host.spec.vscode },
    restrictable: true,
    install: (vsix, extensions, data) => installExtension(host, vsix, extensions, data),
    prepare: () => {},
  };
}

/** A VS Code on the desktop, by the path of its executable. */
export function desktopEditor(executable: string): Editor {
  const [cli = executable, ...fixed] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  return {
    name: executable,
    executable,
    env: {},
    restrictable: false,
    install: async (vsix, extensions, data) => {
      const folders = ['--extensions-dir', extensions, '--user-data-dir', data];
      await runCommand(cli, [...fixed, '--install-extension', vsix, '--force', ...folders]);
    },
    prepare: (dataFolder) => {
      mkdirSync(join(dataFolder, 'User'), { recursive: true });
      writeFileSync(join(dataFolder, 'User', 'settings.json'), userSettings());
    },
  };
}
