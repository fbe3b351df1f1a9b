import type { Page } from 'playwright-core';
import { eventually } from '../eventually';

/** Asks for the list of suggestions until it is there: the editor may just be getting the focus. */
export async function askForSuggestions(page: Page): Promise<void> {
  await eventually('the list of suggestions', async () => {
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible').waitFor({ timeout: 3000 });
  });
}

/**
 * Waits until the list of suggestions has chosen the given one, and accepts it with Enter.
 * @throws Error that says what was offered instead.
 */
export async function acceptSuggestion(page: Page, label: string): Promise<void> {
  await awaitSuggestion(page, label);
  const chosen = page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
  await chosen.getByText(label, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/**
 * Waits until the list of suggestions begins with the given one.
 * @throws Error that says how it begins.
 */
export async function awaitFirstSuggestion(page: Page, label: string): Promise<void> {
  const names = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
  const first = page.locator('.suggest-widget.visible .monaco-list-row[data-index="0"]');
  try {
    await first.getByText(label, { exact: true }).waitFor();
  } catch {
    throw new Error(
      `${label} is not the first, but: ${(await names.allTextContents()).join(', ')}`,
    );
  }
}

/**
 * Waits until a suggestion is offered.
 * @throws Error that says what was offered instead.
 */
async function awaitSuggestion(page: Page, label: string): Promise<void> {
  const names = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
  try {
    await names.getByText(label, { exact: true }).first().waitFor();
  } catch {
    const offered = await names.allTextContents();
    throw new Error(`${label} is not offered, but: ${offered.join(', ') || 'nothing'}`);
  }
}
