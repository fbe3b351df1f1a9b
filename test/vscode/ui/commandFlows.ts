import * as assert from 'node:assert';
import { eventually } from '../eventually';
import { configOf } from '../program';
import type { Flow } from './flow';
import { openFile, runPaletteCommand } from './keyboard';
import { pointAt } from './mouse';

export const commandFlows: Flow[] = [
  {
    name: 'the palette command asks for the function and the interfaces, and declares them',
    run: async ({ page, picture, onDisk, title }) => {
      await openFile(page, 'project.config.json');
      await runPaletteCommand(page, title('command.declarePermission'));
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      await rows.filter({ hasText: 'cloudfunctions/' }).first().waitFor();
      await picture('paletteFunction');
      await page.keyboard.type('welcome');
      await rows.filter({ hasText: 'welcome' }).first().waitFor();
      await page.keyboard.press('Enter');
      const names = ['wxacode.get', 'wxacode.getUnlimited'];
      await rows.filter({ hasText: 'ad.addUserAction' }).first().waitFor();
      await page.keyboard.type('wxacode.get');
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
    name: 'the palette command declares the interface at the cursor without a question',
    run: async ({ page, onDisk, title }) => {
      await openFile(page, 'cloudfunctions/greet/index.js');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await pointAt(page, 'openapi', 'click');
      await runPaletteCommand(page, title('command.declarePermission'));
      await eventually('the declaration on disk', () => {
        const config = onDisk('cloudfunctions/greet/config.json');
        assert.strictEqual(config, configOf('customerServiceMessage.send'));
      });
    },
  },
];
