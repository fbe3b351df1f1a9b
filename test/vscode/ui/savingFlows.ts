import * as assert from 'node:assert';
import { configOf } from '../program';
import type { Flow } from './flow';
import { goTo, openFile, runPaletteCommand } from './keyboard';
import { clickOn } from './mouse';
import { awaitWholeStatus, DECLARED, DECLARED_UNSAVED } from './statusBar';

/** What is said after a declaration, in whichever language. */
export const savingFlows: Flow[] = [
  {
    name: 'a declaration is on disk at once, and the status bar says what to do then',
    run: async ({ page, picture, onDisk, title, message }) => {
      await openFile(page, 'cloudfunctions/courier/index.js');
      const underlined = page.locator('.monaco-editor .squiggly-error').first();
      await underlined.waitFor();
      await page.locator('.codelens-decoration').first().waitFor();
      await clickOn(page, 'openapi');
      await runPaletteCommand(page, title('command.declarePermission'));
      await awaitWholeStatus(page, message(DECLARED, 'courier'));
      await underlined.waitFor({ state: 'detached' });
      await picture('declaredSaved');
      const config = 'cloudfunctions/courier/config.json';
      assert.strictEqual(onDisk(config), configOf('customerServiceMessage.send'));
    },
  },
  {
    name: 'a declaration beside unsaved changes is left unsaved, and the status bar says so',
    run: async ({ page, picture, onDisk, title, message }) => {
      const config = 'cloudfunctions/delay/config.json';
      await openFile(page, config);
      await goTo(page, 1, 2);
      await page.keyboard.type(' ');
      await openFile(page, 'cloudfunctions/delay/index.js');
      const underlined = page.locator('.monaco-editor .squiggly-error').first();
      await underlined.waitFor();
      await page.locator('.codelens-decoration').first().waitFor();
      await clickOn(page, 'openapi');
      await runPaletteCommand(page, title('command.declarePermission'));
      await awaitWholeStatus(page, message(DECLARED_UNSAVED, 'delay'));
      await underlined.waitFor({ state: 'detached' });
      await page.locator('.tab.dirty[data-resource-name="config.json"]').waitFor();
      await picture('declaredUnsaved');
      assert.strictEqual(onDisk(config), configOf());
    },
  },
];
