import * as assert from 'node:assert';
import { eventually } from '../eventually';
import type { Flow } from './flow';
import { goTo, openFile, saveAll } from './keyboard';
import {
  acceptSuggestion,
  askForSuggestions,
  awaitFirstSuggestion,
  typeToSuggestion,
} from './suggestions';

export const authoringFlows: Flow[] = [
  {
    name: 'inside a call its parameters are offered when asked for, beside its signature',
    run: async ({ page, picture, onDisk }) => {
      const file = 'cloudfunctions/orderReady/index.js';
      await openFile(page, file);
      await goTo(page, 6, 3);
      await page.keyboard.type('await cloud.openapi.subscribeMessage.send({');
      await askForSuggestions(page);
      await awaitFirstSuggestion(page, 'templateId');
      await page.locator('.parameter-hints-widget.visible').waitFor();
      await picture('parameters');
      await page.keyboard.type('tou');
      await acceptSuggestion(page, 'touser');
      // At the pace of a hand: VS Code drops a list that is asked for within the same instant.
      await page.keyboard.type('openid, mini', { delay: 60 });
      await acceptSuggestion(page, 'miniprogramState?');
      await awaitFirstSuggestion(page, "'developer'");
      await picture('parameterValues');
      await acceptSuggestion(page, "'developer'");
      await saveAll(page);
      assert.match(
        onDisk(file) ?? '',
        /send\(\{ ?touser: openid, miniprogramState: 'developer' ?\}\)/,
      );
    },
  },
  {
    name: 'the rest of a call is shown in grey and taken with Tab',
    run: async ({ page, picture, onDisk }) => {
      const file = 'cloudfunctions/sayHello/index.js';
      await openFile(page, file);
      await goTo(page, 6, 3);
      await page.keyboard.type('await cloud.openapi.customerServiceMessage.send');
      const ghost = page.locator('.ghost-text').first();
      await eventually('the grey text', async (once) => {
        await page.keyboard.type('(');
        try {
          await ghost.waitFor(once);
        } catch (error) {
          await page.keyboard.press('Backspace');
          throw error;
        }
      });
      await picture('ghostText');
      await page.keyboard.press('Tab');
      await ghost.waitFor({ state: 'detached' });
      await page.keyboard.type('openid');
      await saveAll(page);
      assert.match(
        onDisk(file) ?? '',
        /send\(\{\n {4}touser: openid,\n {4}msgtype: 'text',\n {4}text: \{ content: '' \},\n {2}\}\)/,
      );
    },
  },
  {
    name: 'in a push handler the values of MsgType are offered, then the fields of that message',
    run: async ({ page, picture, onDisk }) => {
      const file = 'cloudfunctions/onMessage/index.js';
      await openFile(page, file);
      await goTo(page, 6, 3);
      await typeToSuggestion(page, "if (event.MsgType === '", 'text');
      await picture('pushValues');
      await acceptSuggestion(page, 'text');
      await page.keyboard.press('End');
      await typeToSuggestion(page, ' return event.', 'Content');
      await picture('pushFields');
      await acceptSuggestion(page, 'Content');
      await saveAll(page);
      assert.match(onDisk(file) ?? '', /if \(event\.MsgType === 'text'\) return event\.Content\n/);
    },
  },
  {
    name: 'in config.json cron presets are offered with their meaning, and explained on hovering',
    run: async ({ page, picture, onDisk }) => {
      const file = 'cloudfunctions/everyMorning/config.json';
      await openFile(page, file);
      await goTo(page, 6, 18);
      await askForSuggestions(page);
      await awaitFirstSuggestion(page, '0 */5 * * * * *');
      await picture('cronPresets');
      await page.keyboard.type('0 0 9 * * M');
      await acceptSuggestion(page, '0 0 9 * * MON-FRI *');
      await saveAll(page);
      const { triggers } = JSON.parse(onDisk(file) ?? '');
      assert.strictEqual(triggers[0].config, '0 0 9 * * MON-FRI *');
      await eventually('the card', async (once) => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.press('ControlOrMeta+i');
        await page.locator('.monaco-hover:visible li').first().waitFor(once);
      });
      await picture('cronHover');
    },
  },
];
