import * as assert from 'node:assert';
import { eventually } from '../eventually';
import { figure } from './figure';
import type { Flow } from './flow';
import { goTo, openFile, runPaletteCommand, takeRow } from './keyboard';
import { clickOn } from './mouse';
import { askForSuggestions } from './suggestions';

/** Beside VS Code's own JavaScript support, and among the other extensions. */
export const besideFlows: Flow[] = [
  {
    name: 'the host says how long the extension took to be activated',
    run: async ({ page, title }) => {
      const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
      const ours = rows.filter({ hasText: title('extension.displayName') }).first();
      await eventually('the running extensions', async (once) => {
        if (await rows.first().isVisible()) return;
        await runPaletteCommand(page, 'Developer: Show Running Extensions');
        await rows.first().waitFor(once);
      });
      // The slowest come first, and of a list only what is in view is in the page.
      await rows.first().hover();
      const text = await eventually('ours among them', async () => {
        if (await ours.isVisible()) return ours.innerText();
        await page.mouse.wheel(0, 200);
        throw new Error(await rows.last().innerText());
      });
      const [, milliseconds] = /Activation: (\d+)ms/.exec(text) ?? [];
      assert.ok(milliseconds, text);
      figure('activation', Number(milliseconds));
    },
  },
  {
    name: 'F12 on a call that is not declared goes to where it is to be declared',
    run: async ({ page }) => {
      await openFile(page, 'cloudfunctions/porter/index.js');
      const started = Date.now();
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      figure('squiggle after opening', Date.now() - started);
      await clickOn(page, 'getUnlimited');
      const config = page.locator('.tab.active[data-resource-name="config.json"]');
      await eventually('config.json', async (once) => {
        if (!(await config.isVisible())) await page.keyboard.press('F12');
        await config.waitFor(once);
      });
      const place = page.locator('.statusbar-item[id="status.editor.selection"]');
      await place.filter({ hasText: 'Ln 3, Col 5' }).waitFor();
    },
  },
  {
    name: 'with written types our names come first, with their titles',
    run: async ({ page, onDisk, title }) => {
      const folder = 'cloudfunctions/typist';
      await openFile(page, `${folder}/index.js`);
      await runPaletteCommand(page, title('command.writeTypes'));
      await takeRow(page, 'typist');
      await eventually('the types on disk', () => assert.ok(onDisk(`${folder}/cloudcall.d.ts`)));
      await goTo(page, 6, 3);
      await page.keyboard.type('await cloud.openapi.subscribeMessage.', { delay: 60 });
      await eventually('names of both', async () => {
        await askForSuggestions(page);
        const rows = page.locator('.suggest-widget.visible .monaco-list-row');
        const first = await rows.first().innerText();
        const names = await rows.locator('.label-name').allTextContents();
        await page.keyboard.press('Escape');
        assert.match(first, /^send\n+\S/);
        // Those of the types stand there once more, below.
        assert.ok(new Set(names).size < names.length, names.join(', '));
        assert.deepStrictEqual(
          names.filter((name) => name.includes('.')),
          [],
        );
      });
    },
  },
];
