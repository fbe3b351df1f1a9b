import type { Page } from 'playwright-core';

/** One key and how long it waits for the next, in milliseconds. */
export interface Stroke {
  readonly key: string;
  readonly pause: number;
}

const ARROWS: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown' };

/** The strokes of a text: a line break is Enter, a name in ‹› that key, the rest stands for itself. */
export function strokesOf(keys: string, pause: number): readonly Stroke[] {
  return [...keys.matchAll(/‹(\w+)›|\n|./gsu)].map(([all, name]) => ({
    key: name === undefined ? (all === '\n' ? 'Enter' : all) : (ARROWS[name] ?? name),
    pause,
  }));
}

/** Presses keys at their own pace, whatever the editor takes for each. */
export async function typeKeys(page: Page, strokes: readonly Stroke[]): Promise<void> {
  let next = Date.now();
  for (const { key, pause } of strokes) {
    if (key.length > 1) await page.keyboard.press(key);
    else await page.keyboard.type(key);
    next = Math.max(next + pause, Date.now());
    await page.waitForTimeout(Math.max(0, next - Date.now()));
  }
}
