import * as assert from 'node:assert';
import type { Flow } from './flow';
import { openFile, runPaletteCommand, saveAll } from './keyboard';

export const commandFlows: Flow[] = [
  {
    name: 'the palette command asks for the function and the interfaces, and declares them',
    run: async ({ page, picture, onDisk }) => {
      await openFile(page, 'project.config.json');
      await runPaletteCommand(page, 'Declare openapi permission');
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      await rows.filter({ hasText: 'welcome' }).first().waitFor();
      await picture('command-function');
      await page.keyboard.type('welcome');
      await rows.filter({ hasText: 'welcome' }).first().waitFor();
      await page.keyboard.press('Enter');
      const names = ['wxacode.getUnlimited', 'security.msgSecCheck'];
      for (const [index, name] of names.entries()) {
        await rows.first().waitFor();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(name);
        await rows.filter({ hasText: name }).first().click();
        await page.locator('.quick-input-count:visible', { hasText: `${index + 1}` }).waitFor();
      }
      await picture('command-interfaces');
      await page.locator('.quick-input-action:visible', { hasText: 'OK' }).first().click();
      await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
      await saveAll(page);
      const { permissions } = JSON.parse(onDisk('cloudfunctions/welcome/config.json') ?? '{}');
      assert.deepStrictEqual([...(permissions?.openapi ?? [])].sort(), names.sort());
    },
  },
];
