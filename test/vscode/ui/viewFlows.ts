import * as assert from 'node:assert';
import type { Page } from 'playwright-core';
import { eventually } from '../eventually';
import { configOf } from '../program';
import type { Flow } from './flow';
import { chooseRow, hideSideBar, openFile, runPaletteCommand, takeRow } from './keyboard';

/** What is written behind a row of the explorer. Runs in the page: this project has no DOM types. */
const badgeOf = (element: unknown): string => {
  const { getComputedStyle } = globalThis as unknown as {
    getComputedStyle(of: unknown, part: string): { content: string };
  };
  return getComputedStyle(element, '::after').content;
};

/** The longest names of interfaces need so much, in pixels. */
const WIDE = 400;

/** Pulls at the edge of the side bar until names are not cut off. */
async function widenSideBar(page: Page): Promise<void> {
  const bar = page.locator('.part.sidebar');
  await eventually('a wide side bar', async () => {
    const { x, y, width, height } = (await bar.boundingBox()) ?? assert.fail('no side bar');
    if (x + width >= WIDE) return;
    const middle = y + height / 2;
    await page.mouse.move(x + width, middle);
    await page.mouse.down();
    await page.mouse.move(WIDE + 10, middle, { steps: 5 });
    await page.mouse.up();
    assert.fail(`it is ${width} wide`);
  });
}

export const viewFlows: Flow[] = [
  {
    name: 'the view lists what is to be declared, and its button declares it',
    run: async ({ page, picture, still, onDisk, message, title }) => {
      await openFile(page, 'cloudfunctions/aShelf/index.js');
      // VS Code asks for none in an editor that has lost the focus.
      await page.locator('.codelens-decoration').first().waitFor();
      await runPaletteCommand(page, `Focus on ${title('view.overview')} View`);
      const rows = page.locator('.pane-body .monaco-list-row');
      const row = rows.filter({ hasText: 'wxacode.getUnlimited' }).first();
      await rows.filter({ hasText: 'aShelf' }).first().waitFor();
      await row.waitFor();
      await widenSideBar(page);
      assert.match(await row.innerText(), new RegExp(message('missing')));
      const declare = row.getByRole('button', { name: title('command.view.declare') }).first();
      await eventually('the button of the row', async (once) => {
        // It is there only while the mouse is on its row, which is drawn anew now and then.
        await page.mouse.move(600, 420);
        // Whatever is waited for with the mouse on the row brings its tooltip.
        await still();
        await row.hover(once);
        await declare.waitFor(once);
        await picture('view');
        await declare.click(once);
      });
      await eventually('the declaration on disk', () => {
        assert.strictEqual(
          onDisk('cloudfunctions/aShelf/config.json'),
          configOf('wxacode.getUnlimited'),
        );
      });
      await eventually('the row', async () => {
        assert.doesNotMatch(await row.innerText(), new RegExp(message('missing')));
      });
      await hideSideBar(page);
    },
  },
  {
    name: 'the explorer marks functions with something to do, and makes new ones from its menu',
    run: async ({ page, picture, title }) => {
      await openFile(page, 'cloudfunctions/stall/index.js');
      await runPaletteCommand(page, 'Explorer: Focus on Folders View');
      const rows = page.locator('.explorer-folders-view .monaco-list-row');
      // Nothing calls what its config.json declares.
      const label = rows.filter({ hasText: 'stall' }).locator('.monaco-icon-label').first();
      await eventually('the badge', async (once) => {
        await label.waitFor(once);
        assert.strictEqual(await label.evaluate(badgeOf), '"-1"');
      });
      await picture('explorer');
      const folder = rows.filter({ hasText: /^cloudfunctions$/ }).first();
      const entry = page.locator('.monaco-menu .action-label', {
        hasText: title('command.newFunction'),
      });
      await eventually('the entry of the menu', async (once) => {
        if (!(await entry.isVisible())) await folder.click({ button: 'right', ...once });
        await entry.first().waitFor(once);
      });
      await eventually('the list of templates', async (once) => {
        if (await entry.isVisible()) await entry.first().click(once);
        const first = page.locator('.quick-input-widget:visible .monaco-list-row').first();
        await first.waitFor(once);
      });
      await page.keyboard.press('Escape');
      await hideSideBar(page);
    },
  },
  {
    name: 'a new cloud function is made from a template and found clean',
    run: async ({ page, picture, onDisk, title, message }) => {
      await openFile(page, 'project.config.json');
      await runPaletteCommand(page, title('command.newFunction'));
      const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
      await rows.filter({ hasText: 'wx-server-sdk' }).first().waitFor();
      await picture('newFunction');
      await chooseRow(page, '手机号');
      await rows.filter({ hasText: 'TypeScript' }).first().waitFor();
      await takeRow(page, 'JavaScript');
      await page.locator('.quick-input-widget:visible .quick-input-message').first().waitFor();
      const proposed = page.locator('.quick-input-widget:visible input[type="text"]').first();
      assert.strictEqual(await proposed.inputValue(), 'phoneNumber');
      // It is selected: what is typed takes its place.
      await page.keyboard.type('stall');
      const taken = page.locator('.quick-input-widget:visible .quick-input-message', {
        hasText: message('There is such a folder already'),
      });
      await taken.waitFor();
      await page.keyboard.type('Phone');
      await taken.waitFor({ state: 'detached' });
      await page.keyboard.press('Enter');
      await page.locator('.tab.active[data-resource-name="index.js"]').waitFor();
      const folder = 'cloudfunctions/stallPhone';
      await eventually('the files on disk', () => {
        assert.strictEqual(onDisk(`${folder}/config.json`), configOf('phonenumber.getPhoneNumber'));
        assert.match(onDisk(`${folder}/package.json`) ?? '', /"wx-server-sdk"/);
        assert.match(onDisk(`${folder}/index.js`) ?? '', /cloud\.openapi\.phonenumber/);
      });
      await picture('newFunctionDone');
    },
  },
];
