import type { Page } from 'playwright-core';

/** Opens a file of the workspace by its path, as with Ctrl+P. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+p');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(path);
  await page.locator('.quick-input-widget .monaco-list-row.focused').first().waitFor();
  await page.keyboard.press('Enter');
  const name = path.split('/').at(-1);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.monaco-editor.focused .view-line').first().waitFor();
}

/** Puts the cursor at a place of the active editor. Line and column count from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
}

/** Opens the command palette and runs the command with the given title. */
export async function runPaletteCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Saves every changed file. */
export async function saveAll(page: Page): Promise<void> {
  await runPaletteCommand(page, 'File: Save All Files');
  await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
}

/** Closes every editor. */
export async function closeEditors(page: Page): Promise<void> {
  await runPaletteCommand(page, 'View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
}
