import type { Locator } from 'playwright-core';
import { eventually } from '../eventually';

/**
 * Clicks on something until what it leads to is there: a list that still shrinks and a page that is
 * just drawn anew take no click.
 */
export async function clickUntil(target: Locator, effect: Locator): Promise<void> {
  await eventually('what the click leads to', async (once) => {
    if (!(await effect.isVisible())) await target.click(once);
    await effect.waitFor(once);
  });
}
