import * as assert from 'node:assert';
import { configOf } from '../program';
import type { Flow } from './flow';
import { goTo, openFile, runPaletteCommand } from './keyboard';
import { pointAt } from './mouse';
import { awaitStatus, DECLARED } from './statusBar';

/** What an author sees whose VS Code is in Chinese. */
export const chineseFlows: Flow[] = [
  {
    name: 'in a Chinese VS Code the finding and the card are Chinese',
    run: async ({ page, picture }) => {
      await openFile(page, 'cloudfunctions/checkReview/index.js');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await goTo(page, 4, 1);
      await pointAt(page, 'msgSecCheck');
      const card = page.locator('.monaco-hover:visible', { hasText: '声明' });
      await card.filter({ hasText: '参数' }).first().waitFor();
      await picture('diagnostics');
    },
  },
  {
    name: 'in a Chinese VS Code the status bar says in Chinese what to do after a declaration',
    run: async ({ page, picture, onDisk, title, message }) => {
      await openFile(page, 'cloudfunctions/courier/index.js');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await pointAt(page, 'openapi', 'click');
      await runPaletteCommand(page, title('command.declarePermission'));
      await awaitStatus(page, message(DECLARED, 'courier'));
      await picture('declaredStatus');
      const config = 'cloudfunctions/courier/config.json';
      assert.strictEqual(onDisk(config), configOf('customerServiceMessage.send'));
    },
  },
];
