import * as assert from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import { configOf } from '../program';
import type { Flow } from './flow';
import { chooseRow, findInPalette, openFile, runPaletteCommand, takeRow } from './keyboard';
import { clickOn } from './mouse';
import { awaitStatus, DECLARED } from './statusBar';

export const commandFlows: Flow[] = [
  {
    name: 'the commands are found by their Chinese and their English name',
    run: async ({ page, title }) => {
      await openFile(page, 'project.config.json');
      for (const words of ['微信', 'cloud call', title('command.browseInterfaces')]) {
        await findInPalette(page, words, title('command.browseInterfaces'));
      }
    },
  },
  {
    name: 'the palette command asks for the function and the interfaces, and declares them',
    run: async ({ page, picture, onDisk, title, message }) => {
      await openFile(page, 'project.config.json');
      await runPaletteCommand(page, title('command.declarePermission'));
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      await rows.filter({ hasText: 'cloudfunctions/' }).first().waitFor();
      // Said once all functions are read, while the list is open already.
      const toDo = message('to declare: {0}', '1');
      await rows.filter({ hasText: 'aShelf' }).filter({ hasText: toDo }).first().waitFor();
      await picture('paletteFunction');
      await chooseRow(page, 'welcome');
      const names = ['wxacode.get', 'wxacode.getUnlimited'];
      const alphabetical = rows.filter({ hasText: 'ad.addUserAction' }).first();
      await alphabetical.waitFor();
      await page.keyboard.type('wxacode.get');
      await alphabetical.waitFor({ state: 'detached' });
      for (const [index, name] of names.entries()) {
        await rows
          .filter({ has: page.getByText(name, { exact: true }) })
          .first()
          .click();
        await page.locator('.quick-input-count:visible', { hasText: `${index + 1}` }).waitFor();
      }
      await picture('palette');
      await page.locator('.quick-input-action:visible', { hasText: 'OK' }).first().click();
      await eventually('the declaration on disk', () => {
        const { permissions } = JSON.parse(onDisk('cloudfunctions/welcome/config.json') || '{}');
        assert.deepStrictEqual(permissions?.openapi, names);
      });
    },
  },
  {
    name: 'in the palette’s list the typed name counts with Enter, where nothing is ticked',
    run: async ({ page, onDisk, title, message }) => {
      const rows = await listFor(page, title('command.declarePermission'), 'goodbye');
      await rows.filter({ hasText: 'ad.addUserAction' }).first().waitFor();
      await page.keyboard.type('wxacode.getUnl');
      await takeRow(page, 'wxacode.getUnlimited');
      await awaitStatus(page, message(DECLARED, 'goodbye'));
      assert.strictEqual(
        onDisk('cloudfunctions/goodbye/config.json'),
        configOf('wxacode.getUnlimited'),
      );
    },
  },
  {
    name: 'in the palette’s list what is used and not declared is ticked, and Enter declares it',
    run: async ({ page, onDisk, title, message }) => {
      await listFor(page, title('command.declarePermission'), 'parcel');
      await page.locator('.quick-input-count:visible', { hasText: '2' }).waitFor();
      await page.keyboard.press('Enter');
      await awaitStatus(page, message(DECLARED, 'parcel'));
      assert.strictEqual(
        onDisk('cloudfunctions/parcel/config.json'),
        configOf('customerServiceMessage.send', 'wxacode.get'),
      );
    },
  },
  {
    name: 'the palette command declares the interface at the cursor without a question',
    run: async ({ page, onDisk, title }) => {
      await openFile(page, 'cloudfunctions/greet/index.js');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await clickOn(page, 'openapi');
      await runPaletteCommand(page, title('command.declarePermission'));
      await eventually('the declaration on disk', () => {
        const config = onDisk('cloudfunctions/greet/config.json');
        assert.strictEqual(config, configOf('customerServiceMessage.send'));
      });
    },
  },
];

/** Runs the command outside all functions and chooses one. @returns the rows of the list that follows. */
async function listFor(page: Page, command: string, functionName: string): Promise<Locator> {
  await openFile(page, 'project.config.json');
  await runPaletteCommand(page, command);
  const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
  await rows.filter({ hasText: 'cloudfunctions/' }).first().waitFor();
  await chooseRow(page, functionName);
  await page.locator('.quick-input-title:visible', { hasText: functionName }).waitFor();
  return rows;
}
