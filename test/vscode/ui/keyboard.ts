import * as assert from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { eventually, type OneTry } from '../eventually';

/** What is said of the cursor in the status bar, such as `Ln 6, Col 3`. */
const cursorStatus = '.statusbar-item[id="status.editor.selection"]';

/** The row that Enter would choose in the list under the quick input. */
function chosenRow(page: Page, text: string | RegExp): Locator {
  return page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: text });
}

/**
 * Opens the quick input with a key and types into it. What was open of it is closed first, so that
 * it can be called again where the window, still busy, took the key or a part of the text for
 * something else.
 */
async function typeIntoQuickInput(
  page: Page,
  key: string,
  text: string,
  once: OneTry,
): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  if (await widget.isVisible()) {
    await page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden', ...once });
  }
  await page.keyboard.press(key);
  const input = widget.locator('input:visible').first();
  await input.waitFor(once);
  await page.keyboard.type(text);
  const typed = await input.inputValue(once);
  assert.ok(typed.endsWith(text), `the quick input holds ${typed}`);
}

/** Types what finds a row in the list that is open under the quick input, and takes it with Enter. */
export async function chooseRow(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await takeRow(page, text);
}

/** Waits until Enter would choose the row with a text, and presses it. */
export async function takeRow(page: Page, text: string): Promise<void> {
  await chosenRow(page, text).waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace by its path, as with Ctrl+P. */
export async function openFile(page: Page, path: string): Promise<void> {
  const [name = path, ...folders] = path.split('/').reverse();
  const inOrder = [name, ...folders.reverse()].map((part) => part.replaceAll('.', '\\.'));
  await eventually(`${path} in an editor`, async (once) => {
    await typeIntoQuickInput(page, 'ControlOrMeta+p', path, once);
    await chosenRow(page, new RegExp(inOrder.join('.*'))).waitFor(once);
    await page.keyboard.press('Enter');
    const tab = page.locator(`.tab.active[data-resource-name="${name}"]`);
    await tab.waitFor(once);
    await page.locator('.monaco-editor.focused .view-line').first().waitFor(once);
  });
}

/** Puts the cursor at a place of the active editor. Line and column count from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await eventually(`the cursor at ${line}:${column}`, async (once) => {
    await typeIntoQuickInput(page, 'Control+g', `${line}:${column}`, once);
    await page.keyboard.press('Enter');
    const hidden = { state: 'hidden', ...once } as const;
    await page.locator('.quick-input-widget').waitFor(hidden);
    const place = page.locator(cursorStatus, { hasText: `Ln ${line}, Col ${column}` });
    await place.waitFor(once);
    await page.locator('.monaco-editor.focused').first().waitFor(once);
  });
  await caughtUp(page);
}

/**
 * Waits until the window has nothing to do. A busy VS Code closes no bracket and no quote where it
 * has not read the lines above yet, and drops an Enter while an input is still closing.
 */
export async function caughtUp(page: Page): Promise<void> {
  for (let i = 0; i < 2; i += 1) {
    await page.evaluate('new Promise((done) => requestIdleCallback(done))');
  }
}

/** Looks for a command by words in the palette, and leaves that when it is there. */
export async function findInPalette(page: Page, words: string, title: string): Promise<void> {
  await eventually(`${title} by ${words}`, async (once) => {
    await typeIntoQuickInput(page, 'F1', words, once);
    const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
    await rows.filter({ hasText: title }).first().waitFor(once);
  });
  await page.keyboard.press('Escape');
}

/** Opens the command palette and runs the command with the given title. */
export async function runPaletteCommand(page: Page, title: string): Promise<void> {
  const row = chosenRow(page, title);
  await eventually(`${title} in the palette`, async (once) => {
    await typeIntoQuickInput(page, 'F1', title, once);
    await row.waitFor(once);
  });
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'hidden' });
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
  const dialog = page.locator('.monaco-dialog-box');
  await eventually('no editor open', async (once) => {
    if (!(await dialog.isVisible())) await runPaletteCommand(page, 'View: Close All Editors');
    const noTab = page
      .locator('.tab')
      .first()
      .waitFor({ state: 'detached', ...once });
    await Promise.race([noTab, dialog.waitFor(once)]);
    if (!(await dialog.isVisible())) return;
    await dialog.getByRole('button', { name: "Don't Save" }).click(once);
    await noTab;
  });
}

/** Hides the side bar. */
export async function hideSideBar(page: Page): Promise<void> {
  const bar = page.locator('.part.sidebar');
  await eventually('no side bar', async (once) => {
    if (await bar.isVisible()) await page.keyboard.press('ControlOrMeta+b');
    await bar.waitFor({ state: 'hidden', ...once });
  });
}
