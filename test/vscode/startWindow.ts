import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from '../../scripts/vscode/installHost';
import { openWorkbench, type WorkbenchOptions } from '../../scripts/vscode/openWorkbench';
import { type ServerOptions, startServer } from '../../scripts/vscode/startServer';

/** A workbench with a server of its own. */
export interface TestWindow {
  readonly page: Page;
  /** Ends browser and server. */
  close(): Promise<void>;
}

/** Milliseconds that VS Code may take from an empty page to the files of its folder. */
const STARTING = 300_000;

/**
 * Starts a server, opens its workbench and waits until it is `ready`, for which the explorer has
 * been filled already. Where any of that fails, nothing is left but
 * a picture, `failed.png`, in the data folder.
 */
export async function startWindow(
  host: Host,
  serverOptions: ServerOptions,
  workbenchOptions: WorkbenchOptions,
  ready: (page: Page) => Promise<void>,
): Promise<TestWindow> {
  const server = await startServer(host, serverOptions);
  const closing: (() => Promise<void>)[] = [() => server.stop()];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  let picture: (() => Promise<unknown>) | undefined;
  try {
    const workbench = await openWorkbench(server, workbenchOptions);
    closing.push(() => workbench.close());
    const { page } = workbench;
    picture = () => page.screenshot({ path: join(serverOptions.dataFolder, 'failed.png') });
    const explorer = page.locator('.explorer-folders-view .monaco-list-row').first();
    await explorer.waitFor({ timeout: STARTING });
    await ready(page);
    return { page, close };
  } catch (error) {
    await picture?.().catch(() => undefined);
    await close();
    throw error;
  }
}
