import { join } from 'node:path';
import { installBrowser } from '../../../scripts/vscode/installBrowser';
import { installExtension } from '../../../scripts/vscode/installExtension';
import type { Host } from '../../../scripts/vscode/installHost';
import type { TestResults } from '../testResults';
import { commandFlows } from './commandFlows';
import { completionFlows } from './completionFlows';
import { findingFlows } from './findingFlows';
import type { Flow } from './flow';
import { closeEditors } from './keyboard';
import { openSession } from './openSession';
import { writeShop } from './shop';

const flows: readonly Flow[] = [...completionFlows, ...findingFlows, ...commandFlows];

/**
 * Drives the full workbench by mouse and keyboard through everything that an author does.
 * @param folder an empty folder for the workspace, settings and logs.
 * @param pictures where the flows' pictures go.
 */
export async function runUiSuite(
  host: Host,
  vsix: string,
  folder: string,
  pictures: string,
): Promise<TestResults> {
  const where = `VS Code ${host.spec.vscode}, mouse and keyboard`;
  console.log(where);
  const extensionsFolder = join(folder, 'extensions');
  const shop = join(folder, 'shop');
  const dataFolder = join(folder, 'data');
  writeShop(shop);
  await installExtension(host, vsix, extensionsFolder, join(folder, 'install'));
  const browser = await installBrowser(console.log);
  const session = await openSession({
    ...{ host, browser, extensionsFolder, dataFolder, pictures },
    folder: shop,
  });
  const results: TestResults = { passed: 0, failures: [] };
  try {
    for (const { name, run } of flows) {
      const started = Date.now();
      try {
        await run(session);
        results.passed++;
        console.log(`  ✓ ${name} (${Date.now() - started} ms)`);
      } catch (error) {
        const path = join(folder, `failed-${results.failures.length + 1}.png`);
        await session.page.screenshot({ path }).catch(() => undefined);
        const message = error instanceof Error ? error.message : String(error);
        results.failures.push(`${where}: ${name}\n${message}\n(${path})`);
        console.log(`  ✗ ${name} (${Date.now() - started} ms)\n    ${message}\n    ${path}`);
      }
      await closeEditors(session.page);
    }
  } finally {
    await session.close();
  }
  return results;
}
