import { findBrowser } from './findBrowser';
import { installPackages } from './installPackages';
import { runCommand } from './runCommand';

/** A small font with Chinese characters, without which screenshots show boxes. */
const chineseFont = 'fonts-wqy-microhei';

/**
 * Finds a Chromium, installing it (and a Chinese font, where none is there) through apt if this
 * user may: as root, or with a sudo that asks for no password.
 * @returns the browser's absolute path.
 * @throws Error with one line that says what to install, when there is none and it cannot be had.
 */
export async function installBrowser(say: (line: string) => void): Promise<string> {
  const present = findBrowser();
  const missing = [
    ...(present ? [] : ['chromium']),
    ...((await hasChineseFont()) ? [] : [chineseFont]),
  ];
  if (missing.length === 0) return present!;
  try {
    await installPackages(missing, say);
  } catch (error) {
    const what = `sudo apt-get install ${missing.join(' ')}`;
    if (!present) {
      throw new Error(
        `no Chromium found and ${(error as Error).message}. Install one (Debian: ${what}) or set CLOUDCALL_BROWSER to its path`,
      );
    }
    say(`Chinese text may show as boxes in screenshots (${(error as Error).message}); ${what}`);
  }
  const path = findBrowser();
  if (path) return path;
  throw new Error('apt installed chromium but no browser is on PATH; set CLOUDCALL_BROWSER');
}

/** Whether fontconfig knows a font for Chinese; true where fontconfig itself cannot be asked. */
async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  try {
    return (await runCommand('fc-list', [':lang=zh', 'family'])).trim() !== '';
  } catch {
    return findBrowser() !== undefined;
  }
}
