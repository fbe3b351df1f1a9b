import type { Page } from 'playwright-core';
import { caughtUp } from '../ui/keyboard';

/** One key and how long it waits for the next, in milliseconds. */
export interface Stroke {
  readonly key: string;
  readonly pause: number;
}

/** Arrows are for the text: a list or a signature that VS Code shows would take them. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  Up: ['Escape', 'ArrowUp'],
  Down: ['Escape', 'ArrowDown'],
};

/** The strokes of a text: a line break is Enter, a name in ‹› that key, the rest stands for itself. */
export function strokesOf(keys: string, pause: number): readonly Stroke[] {
  return [...keys.matchAll(/‹(\w+)›|\n|./gsu)].flatMap(([all, name]) => {
    const pressed = name === undefined ? [all === '\n' ? 'Enter' : all] : (MOVES[name] ?? [name]);
    return pressed.map((key) => ({ key, pause }));
  });
}

const NEW_LINE = /^(Enter|ArrowUp|ArrowDown)$/;

/** How long one looks at least before the first key on another line, in milliseconds. */
const LINE_MS = 150;

/**
 * Presses keys at their own pace, whatever the editor takes for each. Only where one leads to
 * another line the window is waited for as well.
 */
export async function typeKeys(page: Page, strokes: readonly Stroke[]): Promise<void> {
  let next = Date.now();
  for (const { key, pause } of strokes) {
    if (key.length === 1) await page.keyboard.type(key);
    else {
      await page.keyboard.press(key);
      await caughtUp(page);
      if (NEW_LINE.test(key)) next = Math.max(next, Date.now() + LINE_MS - pause);
    }
    next = Math.max(next + pause, Date.now());
    await page.waitForTimeout(Math.max(0, next - Date.now()));
  }
}
