import type { Locator, Page } from 'playwright-core';

/** The row that Enter would choose in the list under the quick input. */
function chosenRow(page: Page, text: string | RegExp): Locator {
  return page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: text });
}

async function awaitQuickInput(page: Page): Promise<void> {
  await page.locator('.quick-input-widget input:visible').first().waitFor();
}

/** Opens a file of the workspace by its path, as with Ctrl+P. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+p');
  await awaitQuickInput(page);
  await page.keyboard.type(path);
  const [name = path, ...folders] = path.split('/').reverse();
  const inOrder = [name, ...folders.reverse()].map((part) => part.replaceAll('.', '\\.'));
  await chosenRow(page, new RegExp(inOrder.join('.*'))).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.monaco-editor.focused .view-line').first().waitFor();
}

/** Puts the cursor at a place of the active editor. Line and column count from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await awaitQuickInput(page);
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
}

/** Opens the command palette and runs the command with the given title. */
export async function runPaletteCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await awaitQuickInput(page);
  await page.keyboard.type(title);
  await chosenRow(page, title).waitFor();
  await page.keyboard.press('Enter');
}

/** Saves every changed file. */
export async function saveAll(page: Page): Promise<void> {
  await runPaletteCommand(page, 'File: Save All Files');
  await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
}

/** Leaves whatever is open over the editors and closes these, without saving. */
export async function closeEditors(page: Page): Promise<void> {
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await page.mouse.move(600, 420);
  await runPaletteCommand(page, 'View: Close All Editors');
  const noTab = page.locator('.tab').first().waitFor({ state: 'detached' });
  const dialog = page.locator('.monaco-dialog-box');
  await Promise.race([noTab, dialog.waitFor()]);
  if (await dialog.isVisible()) {
    await dialog.getByRole('button', { name: "Don't Save" }).click();
    await noTab;
  }
}
