import type { Flow } from './flow';
import { goTo, openFile } from './keyboard';
import { cardUnder } from './mouse';

/** What an author sees whose VS Code is in Chinese. */
export const chineseFlows: Flow[] = [
  {
    name: 'in a Chinese VS Code the finding and the card are Chinese',
    run: async ({ page, picture }) => {
      await openFile(page, 'cloudfunctions/checkReview/index.js');
      await page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await goTo(page, 4, 1);
      await cardUnder(page, 'msgSecCheck', '声明', async (card, once) => {
        await card.filter({ hasText: '参数' }).first().waitFor(once);
      });
      await picture('diagnostics');
    },
  },
];
