import * as assert from 'node:assert';
import type { Page } from 'playwright-core';

/** What the status bar says once an interface is declared and saved, in English. */
export const DECLARED = 'declared in {0}: upload it, then allow ten minutes';

/** And where config.json had unsaved changes before. */
export const DECLARED_UNSAVED =
  'declared in {0}, not saved yet: save, upload, then allow ten minutes';

/** Whether the bar's left side shows all of an item. Runs in the page, hence a text. */
const isWhole = `(item) => {
  const { right } = item.getBoundingClientRect();
  return right <= item.parentElement.getBoundingClientRect().right + 1;
}`;

/** Waits until the status bar says something, and sees that it is not cut off. */
export async function awaitStatus(page: Page, text: string): Promise<void> {
  const item = page.locator('.statusbar-item:visible', { hasText: text }).first();
  await item.waitFor();
  assert.ok(await item.evaluate(`(${isWhole})`), `"${text}" is cut off`);
}
