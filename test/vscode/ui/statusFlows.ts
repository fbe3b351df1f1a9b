import * as assert from 'node:assert';
import type { FrameLocator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import { configOf } from '../program';
import { clickUntil } from './clickUntil';
import type { Flow } from './flow';
import { chooseRow, goTo, openFile, runPaletteCommand } from './keyboard';
import { acceptSuggestion } from './suggestions';

/** The item in the status bar that lists what VS Code's extensions say of the file's language. */
const languageStatus = '.statusbar-item[id="status.languageStatus"]';

/** Whether a picture is there. Runs in the page: this project has no DOM types. */
const isLoaded = (image: unknown): boolean => (image as { naturalWidth: number }).naturalWidth > 0;

/** What the page of the report shows. */
function reportIn(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

export const statusFlows: Flow[] = [
  {
    name: 'the walkthrough has four steps, each with its picture, and the keyboard does for it',
    run: async ({ page, picture, title }) => {
      const size = page.viewportSize();
      // In a small window VS Code leaves the pictures out.
      await page.setViewportSize({ width: 1280, height: 720 });
      await runPaletteCommand(page, 'Welcome: Open Walkthrough...');
      await chooseRow(page, title('walkthrough.title'));
      const [, button] = /\[([^\]]+)\]/.exec(title('walkthrough.function.text')) ?? [];
      await eventually('the button of the first step by the keyboard', async () => {
        await page.keyboard.press('Tab');
        assert.strictEqual(await page.evaluate('document.activeElement.textContent'), button);
      });
      await page.keyboard.press('Enter');
      const templates = page.locator('.quick-input-widget:visible .monaco-list-row');
      await templates.filter({ hasText: 'wx-server-sdk' }).first().waitFor();
      await page.keyboard.press('Escape');
      const shown = page.locator('.gettingStartedContainer .step-title');
      for (const step of ['function', 'write', 'declare', 'check']) {
        const text = title(`walkthrough.${step}.title`);
        const image = page.locator(`.gettingStartedContainer img[alt="${text}"]`).first();
        await eventually(`the picture of ${text}`, async (once) => {
          await shown.getByText(text, { exact: true }).first().click(once);
          await image.waitFor(once);
          assert.ok(await image.evaluate(isLoaded), 'it does not load');
        });
      }
      await picture('walkthrough');
      if (size !== null) await page.setViewportSize(size);
    },
  },
  {
    name: 'the status of the file says that config.json is not saved, and saves it',
    run: async ({ page, picture, onDisk, message }) => {
      const file = 'cloudfunctions/poster/config.json';
      await openFile(page, file);
      await goTo(page, 3, 17);
      await page.keyboard.type('"wxacode.get');
      await acceptSuggestion(page, 'wxacode.get');
      const said = message('{0}: config.json not saved', 'poster');
      await eventually('the status', async (once) => {
        await page.mouse.move(600, 300);
        await page.locator(languageStatus).first().hover(once);
        const status = page.locator('.monaco-hover:visible .hover-language-status', {
          hasText: said,
        });
        await status.first().waitFor(once);
        await picture('statusUnsaved');
        await status.first().getByText(message('Explain'), { exact: true }).click(once);
      });
      const report = reportIn(page);
      await report.locator('h1', { hasText: 'config.json' }).waitFor();
      await page.mouse.move(600, 300);
      await picture('explainStatus');
      const save = report.getByRole('link', { name: message('Save config.json of {0}', 'poster') });
      await save.waitFor();
      await eventually('the file saved', async (once) => {
        const unsaved = page.locator('.tab.dirty').first();
        if (await unsaved.isVisible()) await save.click(once);
        await unsaved.waitFor({ state: 'detached', ...once });
      });
      await eventually('config.json on disk', () => {
        const { permissions } = JSON.parse(onDisk(file) || '{}');
        assert.deepStrictEqual(permissions?.openapi, ['wxacode.get']);
      });
    },
  },
  {
    name: 'the report of a file leads to its calls, and makes the config.json that is missing',
    run: async ({ page, picture, onDisk, title }) => {
      await openFile(page, 'cloudfunctions/usher/index.js');
      await runPaletteCommand(page, title('command.explainStatus'));
      const report = reportIn(page);
      await report.locator('h1', { hasText: 'index.js' }).waitFor();
      await report.locator('td', { hasText: 'wxacode.get' }).first().waitFor();
      await picture('report');
      // Without the mouse: from link to link, and in.
      const call = report.locator('td a:focus', { hasText: 'index.js:5' });
      await eventually('the call by the keyboard', async () => {
        await page.keyboard.press('Tab');
        assert.ok(await call.isVisible(), 'another link');
      });
      assert.strictEqual(await call.getAttribute('title'), 'index.js:5');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active[data-resource-name="index.js"]').waitFor();
      await runPaletteCommand(page, title('command.explainStatus'));
      await clickUntil(
        reportIn(page).getByRole('link', { name: title('command.view.createConfig') }),
        page.locator('.tab.active[data-resource-name="config.json"]'),
      );
      await eventually('config.json on disk', () => {
        assert.strictEqual(onDisk('cloudfunctions/usher/config.json'), configOf());
      });
    },
  },
];
