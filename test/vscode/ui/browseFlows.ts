import * as assert from 'node:assert';
import { clickUntil } from './clickUntil';
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
      await clickUntil(hit, insert);
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
