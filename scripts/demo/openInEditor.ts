import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '../vscode/findBrowser';
import { newestHost } from '../vscode/hostTable';
import { installHost } from '../vscode/installHost';
import { workbenchAddress } from '../vscode/openWorkbench';
import { runCommand } from '../vscode/runCommand';
import { startServer } from '../vscode/startServer';

/**
 * Opens a folder in VS Code with the extension of this checkout: in the desktop's `code` where
 * there is one, else in the registry's VS Code, whose address it prints and which it serves until
 * Ctrl+C. `CLOUDCALL_VSCODE` names another desktop VS Code, or is `web` to pass over it.
 * @param folder absolute.
 * @param extension the extension's folder, absolute.
 * @throws Error with one line when neither can be had.
 */
export async function openInEditor(folder: string, extension: string): Promise<void> {
  const wanted = process.env.CLOUDCALL_VSCODE;
  const desktop = wanted === 'web' ? undefined : wanted || findOnPath('code');
  if (desktop) {
    console.log(`Opening ${folder} in ${desktop} …`);
    await runCommand(desktop, ['--new-window', `--extensionDevelopmentPath=${extension}`, folder]);
    return;
  }
  const host = await installHost(newestHost, console.log);
  const dataFolder = mkdtempSync(join(tmpdir(), 'cloudcall-demo-data-'));
  const server = await startServer(host, { dataFolder });
  const address = workbenchAddress(server.port, {
    open: folder,
    extensionDevelopmentPath: extension,
  });
  console.log(`\nVS Code ${host.spec.vscode} with Cloud Call:\n\n  ${address}\n`);
  console.log('Open it in a browser on this machine. Ctrl+C ends it.');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  await server.stop();
}
