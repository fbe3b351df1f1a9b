import * as assert from 'node:assert';
import { eventually } from '../eventually';
import type { Flow } from './flow';
import { goTo, openFile, runPaletteCommand, saveAll } from './keyboard';

export const browseFlows: Flow[] = [
  {
    name: 'the interfaces are found by Chinese words, and a hit inserts its call',
    run: async ({ page, picture, onDisk, title, message }) => {
      const file = 'cloudfunctions/scan/index.js';
      await openFile(page, file);
      await goTo(page, 6, 3);
      await runPaletteCommand(page, title('command.browseInterfaces'));
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      await rows.first().waitFor();
      await page.keyboard.type('小程序码');
      const hit = rows.filter({ hasText: 'wxacode.getUnlimited' }).first();
      await hit.waitFor();
      await picture('browse');
      const insert = rows.filter({ hasText: message('Insert the call') }).first();
      await eventually('what can be done with the hit', async (once) => {
        // The list is still shrinking under the mouse.
        if (!(await insert.isVisible())) await hit.click(once);
        await insert.waitFor(once);
      });
      await picture('browseActions');
      await insert.click();
      await page.locator('.view-line', { hasText: 'wxacode.getUnlimited' }).first().waitFor();
      await saveAll(page);
      assert.match(
        onDisk(file) ?? '',
        /await cloud\.openapi\.wxacode\.getUnlimited\(\{ scene: '' \}\)/,
      );
    },
  },
];
