import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../../scripts/vscode/installHost';
import { projectRoot } from '../../../scripts/vscode/projectRoot';
import { startWindow, type TestWindow } from '../startWindow';
import { hideSideBar } from './keyboard';
import { webpOf } from './webpOf';

/** A VS Code window that a test drives like a person: by mouse, keyboard and what is to be seen. */
export interface Session extends TestWindow {
  /** The text of a file of the workspace on disk; undefined where there is none. */
  onDisk(path: string): string | undefined;
  /** Waits until nothing turns in the status bar, where pictures are kept. */
  still(): Promise<void>;
  /** Takes a picture of the window under a name without ending, to which the language is added. */
  picture(name: string): Promise<void>;
  /** A text of the extension's manifest in the window's language, by its key. */
  title(key: string): string;
  /** A text that the extension shows, in the window's language, by its English form. */
  message(english: string, ...values: string[]): string;
}

/** What a session is opened with. All paths are absolute. */
export interface SessionOptions {
  host: Host;
  browser: string;
  /** The workspace's folder. */
  folder: string;
  extensionsFolder: string;
  dataFolder: string;
  pictures: Pictures;
  /** The language of the extension's texts (`zh-cn`): English when absent. */
  language?: string | undefined;
}

/** Where pictures go, and how. */
export interface Pictures {
  /** Absolute; made where missing. */
  folder: string;
  /** Whether they are kept: with more pixels than the window, for screens that show them, as WebP. */
  sharp: boolean;
}

/** No tooltip of a row stands over a picture. */
const settings = { 'workbench.activityBar.location': 'hidden', 'workbench.hover.delay': 2500 };

/** The window's size; small enough that pictures stay readable on a page. */
const size = { width: 920, height: 470 };

/** What turns in the status bar while VS Code's own JavaScript support reads the files. */
const spinner = '.statusbar-item [class*="codicon-modifier-spin"]:visible';

/** Milliseconds that lists and cards get to fill before their picture is taken. */
const settling = 400;

/** Starts a server and opens its workbench with no editor open. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { host, browser, folder, extensionsFolder, dataFolder, language } = options;
  const suffix = language ? `.${language}` : '';
  const titles = readTexts(`package.nls${suffix}.json`);
  const messages = readTexts(`l10n/bundle.l10n${suffix}.json`);
  mkdirSync(options.pictures.folder, { recursive: true });
  const { page, close } = await startWindow(
    host,
    { dataFolder, extensionsFolder, settings },
    {
      ...{ browser, open: folder, size, language },
      scale: options.pictures.sharp ? 1.5 : 1,
    },
    hideSideBar,
  );
  const still = async (): Promise<void> => {
    if (options.pictures.sharp) await page.locator(spinner).first().waitFor({ state: 'hidden' });
  };
  return {
    ...{ page, close, still },
    onDisk: (path) => {
      const file = join(folder, path);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
    picture: async (name) => {
      // Pictures that are kept get the time to look well; the others are only for whoever looks.
      await still();
      if (options.pictures.sharp) await page.waitForTimeout(settling);
      const file = join(options.pictures.folder, `${name}${suffix}`);
      const png = await page.screenshot();
      if (!options.pictures.sharp) writeFileSync(`${file}.png`, png);
      else writeFileSync(`${file}.webp`, await webpOf(page, png));
    },
    title: (key) => titles[key] ?? key,
    message: (english, ...values) =>
      (messages[english] ?? english).replace(/\{(\d)\}/g, (_, at) => values[Number(at)] ?? ''),
  };
}

/** A table of texts of the project, by its path. */
function readTexts(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
}
