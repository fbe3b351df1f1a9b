import { mkdir } from 'node:fs/promises';
import type { Host } from './installHost';
import { runCommand } from './runCommand';

/**
 * Installs a packaged extension with VS Code's own installer, as a user's VS Code would.
 * @param vsix the package's absolute path.
 * @param extensionsFolder where installed extensions go; made where missing.
 * @param dataFolder the server's data folder; made where missing.
 * @throws Error with one line when VS Code refuses the package.
 */
export async function installExtension(
  host: Host,
  vsix: string,
  extensionsFolder: string,
  dataFolder: string,
): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  const said = await runCommand(
    host.node,
    [
      host.serverMain,
      ...['--install-extension', vsix, '--extensions-dir', extensionsFolder],
      ...['--server-data-dir', dataFolder, '--accept-server-license-terms'],
    ],
    { timeout: 180_000 },
  );
  // Some versions say that it failed and still end with 0.
  if (/successfully installed/.test(said)) return;
  const line = said.trim().split('\n').at(-1) ?? '';
  throw new Error(`VS Code ${host.spec.vscode} did not install ${vsix}: ${line}`);
}
