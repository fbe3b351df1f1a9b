import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/** VS Code's modules that would have to be compiled, and what takes their place. */
const replacements = [
  { package: '@vscode/spdlog', by: 'fileLogger.cjs' },
  { package: 'native-watchdog', by: 'parentWatch.cjs' },
  { package: '@vscode/native-watchdog', by: 'parentWatch.cjs' },
];

/**
 * Puts plain JavaScript in the place of the native modules that the server needs, so that a host
 * is installed without a compiler and in seconds. Both kinds of module have `index.js` as `main`.
 * @param vscode the folder of VS Code's server, its dependencies installed.
 */
export async function replaceNativeModules(vscode: string): Promise<void> {
  for (const replacement of replacements) {
    const folder = join(vscode, 'node_modules', replacement.package);
    if (!existsSync(folder)) continue;
    await copyFile(join(__dirname, 'standIns', replacement.by), join(folder, 'index.js'));
  }
}
