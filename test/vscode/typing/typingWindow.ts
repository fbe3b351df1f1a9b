import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from '../../../scripts/vscode/installHost';
import { eventually, ONCE } from '../eventually';
import { startWindow } from '../startWindow';
import { closeEditors, goTo, openFile } from '../ui/keyboard';
import { writeShop } from '../ui/shop';
import { writeFiles } from '../writeFiles';
import type { TypedText } from './typedTexts';
import { type Stroke, typeKeys } from './typeKeys';

/** A VS Code of its own in which texts are typed. */
export interface TypingWindow {
  /** Types into a new file and gives what is saved in the end. */
  type(text: TypedText, strokes: readonly Stroke[], number: number): Promise<string>;
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

/** What a window is opened with. */
export interface TypingOptions {
  readonly host: Host;
  readonly browser: string;
  /** An empty folder for the workspace, settings and logs; absolute. */
  readonly folder: string;
  /** The folder with the installed extension; undefined for a VS Code without it. */
  readonly extensionsFolder: string | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A function of the shop with an undeclared call: its finding says that the extension works. */
const watched = 'cloudfunctions/greet/index.js';

/** Files of the example whose languages are typed, so that VS Code has loaded what it has for them. */
const languages = ['cloudfunctions/greet/package.json', watched];

/** How long a person takes at least from opening a file to the first key, in milliseconds. */
const BEFORE_TYPING = 500;

/** Opens a window on a copy of the example, and waits until the extension, if any, works. */
export async function openTypingWindow(options: TypingOptions): Promise<TypingWindow> {
  const { host, browser, folder, extensionsFolder, settings } = options;
  const shop = join(folder, 'shop');
  writeShop(shop);
  const serverOptions = {
    dataFolder: join(folder, 'data'),
    extensionsFolder: extensionsFolder ?? join(folder, 'no-extensions'),
    settings,
  };
  const ready = async (page: Page): Promise<void> => {
    for (const path of languages) await openFile(page, path);
    if (extensionsFolder) await page.locator('.squiggly-error').first().waitFor();
    await closeEditors(page);
  };
  const { page, close } = await startWindow(host, serverOptions, { browser, open: shop }, ready);
  return {
    type: (text, strokes, number) => typeInto(page, shop, text, strokes, number),
    picture: async (path) => void (await page.screenshot({ path })),
    close,
  };
}

async function typeInto(
  page: Page,
  shop: string,
  text: TypedText,
  strokes: readonly Stroke[],
  number: number,
): Promise<string> {
  const path = text.path.replaceAll('#', String(number));
  const folder = path.replace(/[^/]*$/, '');
  const before = text.before.slice(0, text.before.indexOf('¦'));
  const files = { [path]: text.before.replace('¦', '') };
  for (const [name, content] of Object.entries(text.beside)) files[folder + name] = content;
  writeFiles(shop, files);
  await openFile(page, path);
  const lines = before.split('\n');
  await goTo(page, lines.length, (lines.at(-1)?.length ?? 0) + 1);
  await settle(page);
  await typeKeys(page, strokes);
  await page.keyboard.press('Escape');
  const typed = await eventually(`${path} on disk`, async () => {
    await page.keyboard.press('ControlOrMeta+s');
    await page
      .locator('.tab.dirty')
      .first()
      .waitFor({ state: 'detached', ...ONCE });
    return readFileSync(join(shop, path), 'utf8');
  });
  await closeEditors(page);
  return typed;
}

/**
 * Waits as a person does before the first key, and until the window has nothing to do: while the
 * input for the line number is still closing, VS Code itself drops an Enter now and then.
 */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(BEFORE_TYPING);
  for (let i = 0; i < 2; i += 1) {
    await page.evaluate('new Promise((done) => requestIdleCallback(done))');
  }
}
