import * as assert from 'node:assert';
import { eventually } from '../eventually';
import { configOf } from '../program';
import { clickUntil } from './clickUntil';
import { figure } from './figure';
import type { Flow } from './flow';
import { goTo, openFile } from './keyboard';
import { cardUnder, clickOn } from './mouse';
import { awaitStatus, DECLARED } from './statusBar';

const code = 'cloudfunctions/checkReview/index.js';
const config = 'cloudfunctions/checkReview/config.json';

/** The bulb of a preferred fix, in the text or, where there is no room, in the margin. */
const lightbulb = '.monaco-editor [class*="lightbulb-auto"]:visible';

export const findingFlows: Flow[] = [
  {
    name: 'an undeclared call is underlined and says so under the mouse',
    run: async ({ page, picture }) => {
      await openFile(page, code);
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await goTo(page, 4, 1);
      await cardUnder(page, 'msgSecCheck', 'undeclared-interface');
      await picture('diagnostics');
    },
  },
  {
    name: 'the lightbulb offers the declaration, and choosing it writes config.json',
    run: async ({ page, picture, onDisk, message }) => {
      await openFile(page, code);
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await clickOn(page, 'msgSecCheck');
      const list = page.locator('.action-widget .monaco-list-row');
      const fix = list.filter({ hasText: 'security.msgSecCheck' }).first();
      await clickUntil(page.locator(lightbulb).first(), fix);
      await picture('quickfix');
      const squiggle = page.locator('.monaco-editor .squiggly-error').first();
      // A list that is made anew while it is open takes no click.
      let clicked = 0;
      await eventually('the fix chosen, and done', async (once) => {
        if (!(await squiggle.isVisible())) return;
        if (!(await fix.isVisible())) await page.locator(lightbulb).first().click(once);
        // Older versions shield the list until the mouse has moved over it.
        await fix.hover({ force: true, ...once });
        clicked = Date.now();
        await fix.click(once);
        await squiggle.waitFor({ state: 'detached', ...once });
      });
      figure('squiggle gone after the fix', Date.now() - clicked);
      await awaitStatus(page, message(DECLARED, 'checkReview'));
      // Nobody has saved it by hand.
      assert.strictEqual(
        onDisk(config),
        configOf('customerServiceMessage.send', 'security.msgSecCheck'),
      );
      await openFile(page, config);
      await picture('quickfixDone');
    },
  },
  {
    name: 'the keyboard alone leads to the next problem, and declares what it is about',
    run: async ({ page, onDisk, message }) => {
      await openFile(page, 'cloudfunctions/keys/index.js');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await eventually('the problem in the editor', async (once) => {
        const shown = page.locator('.peekview-widget, .marker-widget', { hasText: 'wxacode.get' });
        if (!(await shown.first().isVisible())) await page.keyboard.press('Alt+F8');
        await shown.first().waitFor(once);
      });
      await page.keyboard.press('Escape');
      const chosen = page.locator('.action-widget .monaco-list-row.focused', {
        hasText: 'wxacode.get',
      });
      // A list that is made anew while it is open takes no Enter.
      const declared = page.locator('.statusbar-item:visible', {
        hasText: message(DECLARED, 'keys'),
      });
      await eventually('the fix chosen, and done', async (once) => {
        if (!(await chosen.isVisible())) await page.keyboard.press('ControlOrMeta+.');
        await chosen.or(declared).first().waitFor(once);
        if (await chosen.isVisible()) await page.keyboard.press('Enter');
        await declared.first().waitFor(once);
      });
      assert.strictEqual(onDisk('cloudfunctions/keys/config.json'), configOf('wxacode.get'));
    },
  },
  {
    name: 'a declared call explains itself under the mouse',
    run: async ({ page, picture }) => {
      await openFile(page, code);
      await cardUnder(page, 'msgSecCheck', 'security.msgSecCheck', async (card, once) => {
        await card.locator('a[data-href^="https://"], a[href^="https://"]').first().waitFor(once);
      });
      await picture('hover');
    },
  },
  {
    name: 'the card leads to the reference, and the reference to the next page',
    run: async ({ page, picture }) => {
      await openFile(page, code);
      await cardUnder(page, 'msgSecCheck', 'security.msgSecCheck', async (card, once) => {
        await card.locator('a[data-href^="command:cloudcall.openReference"]').first().click(once);
      });
      const shown = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await shown.locator('h1', { hasText: 'security.msgSecCheck' }).waitFor();
      await shown.locator('table').first().waitFor();
      await picture('reference');
      const next = shown.locator('h1', { hasText: 'security.mediaCheckAsync' });
      await clickUntil(shown.getByRole('link', { name: 'security.mediaCheckAsync' }), next);
    },
  },
];
