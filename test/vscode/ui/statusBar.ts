import * as assert from 'node:assert';
import type { Page } from 'playwright-core';

/** What the status bar says once an interface is declared and saved, in English. */
export const DECLARED = 'declared in {0}: upload it, then allow ten minutes';

/** And where config.json had unsaved changes before. */
export const DECLARED_UNSAVED = 'declared in {0}, not saved: save and upload it';

/** Whether the bar shows all of a text. Runs in the page, hence a text: this project has no DOM types. */
const showsAll = `(text) => {
  for (const label of document.querySelectorAll('.statusbar-item-label')) {
    if (label.textContent.includes(text)) return label.scrollWidth <= label.clientWidth + 1;
  }
  return false;
}`;

/** Waits until the status bar says something. */
export async function awaitStatus(page: Page, text: string): Promise<void> {
  await page.locator('.statusbar-item:visible', { hasText: text }).first().waitFor();
}

/** The same; sees too that it is not cut off, which only long names may be in so small a window. */
export async function awaitWholeStatus(page: Page, text: string): Promise<void> {
  await awaitStatus(page, text);
  const isWhole = await page.evaluate(`(${showsAll})(${JSON.stringify(text)})`);
  assert.ok(isWhole, `"${text}" is cut off`);
}
