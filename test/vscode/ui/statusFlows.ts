import * as assert from 'node:assert';
import { eventually, ONCE } from '../eventually';
import type { Flow } from './flow';
import { goTo, openFile, runPaletteCommand } from './keyboard';
import { acceptSuggestion } from './suggestions';

/** The item in the status bar that lists what VS Code's extensions say of the file's language. */
const languageStatus = '.statusbar-item[id="status.languageStatus"]';

export const statusFlows: Flow[] = [
  {
    name: 'the status of the file says that config.json is not saved, and saves it',
    run: async ({ page, picture, onDisk, title, message }) => {
      const file = 'cloudfunctions/poster/config.json';
      await openFile(page, file);
      await goTo(page, 3, 17);
      await page.keyboard.type('"wxacode.get');
      await acceptSuggestion(page, 'wxacode.get');
      const said = message('{0}: config.json not saved', 'poster');
      await eventually('the status', async () => {
        await page.mouse.move(600, 300);
        await page.locator(languageStatus).first().hover(ONCE);
        const status = page.locator('.monaco-hover:visible .hover-language-status', {
          hasText: said,
        });
        await status.first().waitFor(ONCE);
      });
      await picture('statusUnsaved');
      await page.mouse.move(600, 300);
      await runPaletteCommand(page, title('command.explainStatus'));
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      const save = rows.filter({ hasText: message('Save config.json of {0}', 'poster') });
      await save.first().waitFor();
      await picture('explainStatus');
      await save.first().click();
      await eventually('config.json on disk', () => {
        const { permissions } = JSON.parse(onDisk(file) || '{}');
        assert.deepStrictEqual(permissions?.openapi, ['wxacode.get']);
      });
    },
  },
];
