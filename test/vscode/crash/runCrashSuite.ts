import { join } from 'node:path';
import { installBrowser } from '../../../scripts/vscode/installBrowser';
import { installExtension } from '../../../scripts/vscode/installExtension';
import type { Host } from '../../../scripts/vscode/installHost';
import type { Say } from '../run';
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
  const where = `VS Code ${host.spec.vscode}, crashes`;
  const results: TestResults = { passed: 0, failures: [] };
  try {
    for (const { name, run } of crashFlows) {
      const started = Date.now();
      try {
        await run({ page, extensionsFolder });
        results.passed += 1;
        say(`✓ ${name} (${Date.now() - started} ms)`);
      } catch (error) {
        const path = join(folder, `failed-${results.failures.length + 1}.png`);
        await page.screenshot({ path }).catch(() => undefined);
        const message = error instanceof Error ? error.message : String(error);
        results.failures.push(`${where}: ${name}\n${message}\n(${path})`);
        say(`✗ ${name}\n${message}\n${path}`);
      }
    }
  } finally {
    await close();
  }
  return results;
}
