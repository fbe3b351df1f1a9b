import * as assert from 'node:assert';
import type { Page } from 'playwright-core';
import { eventually, type OneTry } from '../eventually';
import type { FlowIn } from '../runFlows';
import { figure } from '../ui/figure';
import { goTo, openFile, runPaletteCommand } from '../ui/keyboard';
import { cardUnder } from '../ui/mouse';
import { serverProcesses } from './serverProcesses';

/** So many deaths within five minutes are followed by a new server (client/src/restartPolicy.ts). */
const RESTARTS = 5;

/** What is driven in a window whose language server is killed. */
export interface CrashWindow {
  readonly page: Page;
  /** The folder of its extensions, which the server's command line names. */
  readonly extensionsFolder: string;
}

const file = 'cloudfunctions/checkReview/index.js';

export const crashFlows: readonly FlowIn<CrashWindow>[] = [
  {
    name: 'a language server that is killed comes back with findings and answers',
    run: async (window) => {
      await openFile(window.page, file);
      await worksAgain(window.page);
      const started = Date.now();
      const killed = await killServer(window);
      await newServer(window, killed);
      await worksAgain(window.page);
      figure('findings and answers again after a crash', Date.now() - started);
      await saysNothing(window.page);
    },
  },
  {
    name: 'one that is killed again and again stays off in silence, and starts by a click',
    run: async (window) => {
      const { page } = window;
      for (let deaths = 1; deaths < RESTARTS; deaths += 1) {
        await newServer(window, await killServer(window));
      }
      await killServer(window);
      const off = page.locator('.monaco-hover:visible .hover-language-status', {
        hasText: 'Cloud Call is off',
      });
      const look = async (once: OneTry): Promise<void> => {
        if (await off.first().isVisible()) return;
        await page.mouse.move(600, 300);
        await page.locator('.statusbar-item[id="status.languageStatus"]').first().hover(once);
        await off.first().waitFor(once);
      };
      await eventually('the status', async (once) => {
        // On a slow machine the first deaths may be forgotten by now.
        const ids = await serverProcesses(window.extensionsFolder);
        if (ids.length > 0) await killServer(window);
        await look(once);
      });
      assert.deepStrictEqual(await serverProcesses(window.extensionsFolder), []);
      await saysNothing(page);
      await eventually('the server that a click starts', async (once) => {
        await look(once);
        await off.locator('a', { hasText: 'Restart' }).first().click(once);
        await newServer(window);
      });
      await worksAgain(page);
    },
  },
];

/** Kills the server as the system does that has no memory left. @returns its process id. */
async function killServer({ extensionsFolder }: CrashWindow): Promise<number> {
  return eventually('a server to kill', async () => {
    const [id] = await serverProcesses(extensionsFolder);
    assert.ok(id, 'there is none');
    process.kill(id, 'SIGKILL');
    return id;
  });
}

async function newServer({ extensionsFolder }: CrashWindow, killed?: number): Promise<void> {
  await eventually('a new server', async () => {
    const [id] = await serverProcesses(extensionsFolder);
    assert.ok(id !== undefined && id !== killed, 'there is none');
  });
}

/** Waits for the finding, and for a card that only the server can give. */
async function worksAgain(page: Page): Promise<void> {
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await goTo(page, 4, 1);
  await cardUnder(page, 'msgSecCheck', 'undeclared-interface', async (card, once) => {
    await card.filter({ hasText: 'Required' }).first().waitFor(once);
  });
}

/** Nobody was told of it by a notification: the tests' windows keep them where they are looked for. */
async function saysNothing(page: Page): Promise<void> {
  await runPaletteCommand(page, 'Notifications: Show Notifications');
  const center = page.locator('.notifications-center.visible');
  await center.waitFor();
  const told = await center.locator('.notification-list-item-message').allInnerTexts();
  await page.keyboard.press('Escape');
  assert.deepStrictEqual(
    told.filter((text) => /cloud ?call|server/i.test(text)),
    [],
  );
}
