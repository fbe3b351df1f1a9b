import * as assert from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { eventually, type OneTry } from '../eventually';

/**
 * Finds a word in the active editor. VS Code writes a line as a row of spans by colour, so it is
 * looked for in the text nodes. Runs in the page, hence a text: this project has no DOM types.
 */
const findWord = `(word) => {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.textContent.indexOf(word);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + word.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  }
}`;

/** How long a place has to stay where it is: code lenses come late and move the lines below them. */
const STILL_MS = 400;

/** Where a word is once it stays there, in pixels of the window. */
async function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  const look = async (): Promise<{ x: number; y: number }> => {
    const found = await page.waitForFunction(`(${findWord})(${JSON.stringify(word)})`);
    return (await found.jsonValue()) as { x: number; y: number };
  };
  for (let place = await look(); ; ) {
    await page.waitForTimeout(STILL_MS);
    const next = await look();
    if (next.x === place.x && next.y === place.y) return place;
    place = next;
  }
}

/** The height at which the cursor of the active editor blinks, in pixels of the window. */
const cursorHeight = `() => {
  const cursor = document.querySelector('.editor-group-container.active .cursors-layer .cursor');
  const { y, height } = cursor.getBoundingClientRect();
  return y + height / 2;
}`;

/** Moves the mouse onto the first occurrence of a word in the active editor. It must have one colour. */
async function pointAt(page: Page, word: string): Promise<{ x: number; y: number }> {
  const { x, y } = await placeOf(page, word);
  // More than one move: a hover needs to see the mouse arrive.
  await page.mouse.move(x + 30, y + 60);
  await page.mouse.move(x, y, { steps: 5 });
  return { x, y };
}

/** Puts the cursor into a word by a click: again where a lens has moved the lines just then. */
export async function clickOn(page: Page, word: string): Promise<void> {
  await eventually(`the cursor in ${word}`, async () => {
    const { x, y } = await pointAt(page, word);
    await page.mouse.click(x, y);
    const now = await placeOf(page, word);
    const cursor = (await page.evaluate(`(${cursorHeight})()`)) as number;
    assert.ok(Math.abs(cursor - now.y) < 5, `the cursor is at ${cursor}, the word at ${now.y}`);
  });
}

/**
 * Points at a word until a card with the text stands under it, as a person does: where a lens or an
 * edit moves the lines just then, VS Code drops the card and waits for the mouse to move again.
 * @param use what is done with the card: where it is gone meanwhile, the word is pointed at again.
 */
export async function cardUnder(
  page: Page,
  word: string,
  text: string,
  use: (card: Locator, once: OneTry) => Promise<void> = async () => {},
): Promise<void> {
  const card = page.locator('.monaco-hover:visible', { hasText: text });
  await eventually(`a card with ${text} under ${word}`, async (once) => {
    await pointAt(page, word);
    await card.first().waitFor(once);
    await use(card, once);
  });
}
