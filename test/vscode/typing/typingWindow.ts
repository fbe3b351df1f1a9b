import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from '../../../scripts/vscode/installHost';
import { eventually } from '../eventually';
import { startWindow } from '../startWindow';
import { caughtUp, closeEditors, goTo, openFile } from '../ui/keyboard';
import { writeShop } from '../ui/shop';
import { writeFiles } from '../writeFiles';
import type { TypedText } from './typedTexts';
import { type Stroke, typeKeys } from './typeKeys';

/** A VS Code of its own in which texts are typed. */
export interface TypingWindow {
  /** Types into a new file and gives what is saved in the end. */
  type(text: TypedText, strokes: readonly Stroke[], number: number): Promise<string>;
  /** Leaves a picture of the window, `failed.png`, in its folder. */
  picture(): Promise<void>;
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

/** Files in the languages that are typed, so that VS Code has loaded what it has for them. */
const warming = {
  'miniprogram/warm.json': '{ "a": true }\n',
  'miniprogram/warm.jsx': 'export const a = <p>1</p>;\n',
  'miniprogram/warm.ts': 'export const a: number = 1;\n',
};

/** How long a person takes at least from opening a file to the first key, in milliseconds. */
const BEFORE_TYPING = 500;

/** Opens a window on a copy of the example, and waits until the extension, if any, works. */
export async function openTypingWindow(options: TypingOptions): Promise<TypingWindow> {
  const { host, browser, folder, extensionsFolder, settings } = options;
  const shop = join(folder, 'shop');
  writeShop(shop);
  writeFiles(shop, warming);
  const serverOptions = {
    dataFolder: join(folder, 'data'),
    extensionsFolder: extensionsFolder ?? join(folder, 'no-extensions'),
    settings,
  };
  const ready = async (page: Page): Promise<void> => {
    for (const path of [...Object.keys(warming), watched]) await openFile(page, path);
    if (extensionsFolder) await page.locator('.squiggly-error').first().waitFor();
    await closeEditors(page);
  };
  const { page, close } = await startWindow(host, serverOptions, { browser, open: shop }, ready);
  return {
    type: (text, strokes, number) => typeInto(page, shop, text, strokes, number),
    picture: async () => void (await page.screenshot({ path: join(folder, 'failed.png') })),
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
  await page.waitForTimeout(BEFORE_TYPING);
  await caughtUp(page);
  await typeKeys(page, strokes);
  await page.keyboard.press('Escape');
  const typed = await eventually(`${path} on disk`, async (once) => {
    await page.keyboard.press('ControlOrMeta+s');
    await page
      .locator('.tab.dirty')
      .first()
      .waitFor({ state: 'detached', ...once });
    return readFileSync(join(shop, path), 'utf8');
  });
  await closeEditors(page);
  return typed;
}
