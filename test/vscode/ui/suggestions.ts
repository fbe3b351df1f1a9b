import type { Page } from 'playwright-core';
import { eventually } from '../eventually';

const LIST = '.suggest-widget.visible';

/** Asks for the list of suggestions until it is there: the editor may just be getting the focus. */
export async function askForSuggestions(page: Page): Promise<void> {
  await eventually('the list of suggestions', async (once) => {
    await pressForList(page);
    await page.locator(LIST).waitFor(once);
  });
}

/** In an open list the same keys mean something else. */
async function pressForList(page: Page): Promise<void> {
  if (!(await page.locator(LIST).isVisible())) await page.keyboard.press('Control+Space');
}

/**
 * Types a text whose last key opens the list of suggestions, and waits until this begins with the
 * given one. Where VS Code, busy, opened none, the last key is taken back and pressed again.
 * @throws Error that says how the list begins.
 */
export async function typeToSuggestion(page: Page, text: string, label: string): Promise<void> {
  await page.keyboard.type(text);
  await eventually('the list that opens by itself', async (once) => {
    try {
      await page.locator(LIST).waitFor(once);
    } catch (error) {
      await page.keyboard.press('Backspace');
      await page.keyboard.type(text.slice(-1));
      throw error;
    }
  });
  await awaitFirstSuggestion(page, label);
}

/**
 * Waits until the list of suggestions has chosen the given one, and accepts it with Enter.
 * @throws Error that says what was offered instead.
 */
export async function acceptSuggestion(page: Page, label: string): Promise<void> {
  const chosen = page.locator(`${LIST} .monaco-list-row.focused .label-name`);
  const wanted = chosen.getByText(label, { exact: true });
  await eventually(`${label} chosen in the list`, async (once) => {
    try {
      await wanted.waitFor(once);
    } catch {
      await pressForList(page);
      await refuse(page, `${label} is not chosen`);
    }
  });
  await page.keyboard.press('Enter');
  // Not the list: accepting may open the next one at once.
  await wanted.waitFor({ state: 'hidden' });
}

/**
 * Waits until the list of suggestions begins with the given one.
 * @throws Error that says how it begins.
 */
export async function awaitFirstSuggestion(page: Page, label: string): Promise<void> {
  const first = page.locator(`${LIST} .monaco-list-row[data-index="0"]`);
  await first
    .getByText(label, { exact: true })
    .waitFor()
    .catch(() => refuse(page, `${label} is not the first`));
}

async function refuse(page: Page, what: string): Promise<never> {
  const names = await page.locator(`${LIST} .monaco-list-row .label-name`).allTextContents();
  throw new Error(`${what} of: ${names.join(', ') || 'nothing'}`);
}
