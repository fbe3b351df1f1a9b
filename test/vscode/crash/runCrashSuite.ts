import { join } from 'node:path';
import { installBrowser } from '../../../scripts/vscode/installBrowser';
import { installExtension } from '../../../scripts/vscode/installExtension';
import type { Host } from '../../../scripts/vscode/installHost';
import type { Say } from '../run';
import { runFlows } from '../runFlows';
import { startWindow } from '../startWindow';
import type { TestResults } from '../testResults';
import { hideSideBar } from '../ui/keyboard';
import { writeShop } from '../ui/shop';
import { crashFlows } from './crashFlows';

/**
 * Kills the language server of a window, and looks at what a person sees of it. Mostly waits, as
 * the client does before it starts the next one.
 * @param folder an empty folder for workspace, settings, logs and extensions.
 */
export async function runCrashSuite(
  host: Host,
  vsix: string,
  folder: string,
  say: Say,
): Promise<TestResults> {
  const extensionsFolder = join(folder, 'extensions');
  await installExtension(host, vsix, extensionsFolder, join(folder, 'install'));
  const shop = join(folder, 'shop');
  writeShop(shop);
  const browser = await installBrowser(say);
  const { page, close } = await startWindow(
    host,
    { dataFolder: join(folder, 'data'), extensionsFolder },
    { browser, open: shop },
    hideSideBar,
  );
  try {
    const where = `VS Code ${host.spec.vscode}, crashes`;
    return await runFlows(crashFlows, { page, extensionsFolder }, { where, folder, say });
  } finally {
    await close();
  }
}
