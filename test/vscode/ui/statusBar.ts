import type { Page } from 'playwright-core';

/** What the status bar says once an interface is declared and saved, in English. */
export const DECLARED = 'declared in {0}: upload it, then allow ten minutes';

/** Waits until the status bar says something, whole and within the window. */
export async function awaitStatus(page: Page, text: string): Promise<void> {
  const item = page.locator('.statusbar-item:visible', { hasText: text }).first();
  await item.waitFor();
  const box = await item.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  if (!box || box.x < 0 || box.x + box.width > width) {
    throw new Error(`"${text}" does not fit into the status bar`);
  }
}
