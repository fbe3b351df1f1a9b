import * as assert from 'node:assert';
import type { Flow } from './flow';
import { goTo, openFile, saveAll } from './keyboard';
import {
  acceptSuggestion,
  askForSuggestions,
  awaitFirstSuggestion,
  typeToSuggestion,
} from './suggestions';

export const completionFlows: Flow[] = [
  {
    name: 'type cloud.openapi. and accept a category and a method with the keyboard',
    run: async ({ page, picture, onDisk }) => {
      const file = 'cloudfunctions/remindPickup/index.js';
      await openFile(page, file);
      await goTo(page, 6, 3);
      // First what most functions call.
      await typeToSuggestion(page, 'await cloud.openapi.', 'subscribeMessage');
      await picture('completion');
      await page.keyboard.type('subscr');
      await acceptSuggestion(page, 'subscribeMessage');
      await typeToSuggestion(page, '.', 'send');
      await picture('completionMethods');
      await page.keyboard.type('sen');
      await acceptSuggestion(page, 'send');
      await saveAll(page);
      assert.match(onDisk(file) ?? '', /await cloud\.openapi\.subscribeMessage\.send\b/);
    },
  },
  {
    name: 'in config.json the interface that the code uses is the first to be offered',
    run: async ({ page, picture, onDisk }) => {
      const file = 'cloudfunctions/tableCode/config.json';
      await openFile(page, file);
      await goTo(page, 3, 18);
      await askForSuggestions(page);
      await awaitFirstSuggestion(page, 'wxacode.getUnlimited');
      await picture('completionConfig');
      await acceptSuggestion(page, 'wxacode.getUnlimited');
      await saveAll(page);
      const { permissions } = JSON.parse(onDisk(file) ?? '');
      assert.deepStrictEqual(permissions.openapi, ['wxacode.getUnlimited']);
    },
  },
  {
    name: 'permissions accepted in config.json begins with what the code calls',
    run: async ({ page, picture, onDisk }) => {
      const file = 'cloudfunctions/ticket/config.json';
      await openFile(page, file);
      await goTo(page, 2, 3);
      await page.keyboard.type('"perm');
      await acceptSuggestion(page, 'permissions');
      await saveAll(page);
      await picture('permissionsAccepted');
      const { permissions } = JSON.parse(onDisk(file) ?? '');
      assert.deepStrictEqual(permissions.openapi, ['wxacode.get']);
    },
  },
];
