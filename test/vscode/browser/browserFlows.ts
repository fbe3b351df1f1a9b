import * as assert from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import type { FlowIn } from '../runFlows';
import { chooseRow, runPaletteCommand, takeRow } from '../ui/keyboard';
import { cardUnder, clickOn } from '../ui/mouse';
import { askForSuggestions } from '../ui/suggestions';

/** Milliseconds for the first sign of life: host, worker and parser are loaded for it. */
const LOADING = { timeout: 240_000 };

const squiggle = '.monaco-editor .squiggly-error';

/** What has to work in the browser as well. */
export const browserFlows: readonly FlowIn<{ readonly page: Page }>[] = [
  {
    name: 'an undeclared call is underlined and says so under the mouse',
    run: async ({ page }) => {
      await page.locator(squiggle).first().waitFor(LOADING);
      await cardUnder(page, 'msgSecCheck', 'undeclared-interface');
    },
  },
  {
    name: 'a call explains itself under the mouse',
    run: async ({ page }) => {
      await cardUnder(page, 'msgSecCheck', 'security.msgSecCheck', async (card, once) => {
        await card.locator('a[data-href^="https://"], a[href^="https://"]').first().waitFor(once);
      });
    },
  },
  {
    name: 'the quick fix writes config.json, and the finding goes',
    run: async ({ page }) => {
      const list = page.locator('.action-widget .monaco-list-row');
      const fix = list.filter({ hasText: 'security.msgSecCheck' }).first();
      await eventually('the fix is chosen', async (once) => {
        if ((await page.locator(squiggle).count()) === 0) return;
        if (!(await fix.isVisible())) {
          await clickOn(page, 'msgSecCheck');
          await page.keyboard.press('ControlOrMeta+.');
        }
        await fix.hover({ force: true, ...once });
        await fix.click(once);
        await page
          .locator(squiggle)
          .first()
          .waitFor({ state: 'detached', ...once });
      });
      await page
        .locator('.explorer-folders-view')
        .getByText('config.json', { exact: true })
        .first()
        .click();
      await page.locator('.tab.active[data-resource-name="config.json"]').waitFor();
      const lines = page.locator('.monaco-editor .view-lines').first();
      await lines.getByText('security.msgSecCheck').first().waitFor();
    },
  },
  {
    name: 'interfaces are completed',
    run: async ({ page }) => {
      // Its preview gave way to the last file.
      await page.locator('.explorer-folders-view').getByText('index.js').first().click();
      await page.locator('.tab.active[data-resource-name="index.js"]').waitFor();
      await clickOn(page, 'msgSecCheck');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('cloud.openapi.');
      await askForSuggestions(page);
      const names = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
      await names.getByText('subscribeMessage', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'the view lists a function without a config.json, and its button creates one',
    run: async ({ page }) => {
      await runPaletteCommand(page, 'Focus on Cloud functions View');
      const row = rowsOfView(page).filter({ hasText: 'wxacode.get' }).first();
      const missing = row.filter({ hasText: 'missing' });
      await missing.waitFor();
      const declare = row.getByRole('button', { name: 'Declare' }).first();
      await eventually('the declaration', async (once) => {
        if (!(await missing.isVisible())) return;
        await row.hover(once);
        await declare.click(once);
        await missing.waitFor({ state: 'hidden', ...once });
      });
      await row.waitFor();
    },
  },
  {
    name: 'a new cloud function is made from a template and found clean',
    run: async ({ page }) => {
      await runPaletteCommand(page, 'New cloud function…');
      await rowsOfInput(page).filter({ hasText: 'wx-server-sdk' }).first().waitFor();
      await chooseRow(page, '手机号');
      await takeRow(page, 'JavaScript');
      await page.locator('.quick-input-widget:visible .quick-input-message').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active[data-resource-name="index.js"]').waitFor();
      await page.locator('.view-line', { hasText: 'phonenumber' }).first().waitFor();
      // Where nothing is to be done, a function is closed and says no more than its name.
      const row = rowsOfView(page).filter({ hasText: 'phoneNumber' }).first();
      await row.waitFor();
      await eventually('no finding', async () => {
        assert.strictEqual((await row.innerText()).trim(), 'phoneNumber');
        assert.strictEqual(await page.locator(squiggle).count(), 0);
      });
    },
  },
];

function rowsOfView(page: Page): Locator {
  return page.locator('.pane-body .monaco-list-row');
}

function rowsOfInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .monaco-list-row');
}
