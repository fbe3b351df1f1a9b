import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium or Chrome: `$CLOUDCALL_BROWSER` where set, else the first on PATH or
 * among the applications; undefined where there is none.
 */
export function findBrowser(): string | undefined {
  if (process.env.CLOUDCALL_BROWSER) return process.env.CLOUDCALL_BROWSER;
  const found = names.map(findOnPath).find((path) => path !== undefined);
  return found ?? macApplications.find(isExecutable);
}

/** The absolute path of a command on PATH; undefined where there is none. */
export function findOnPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return folders.map((folder) => join(folder, command + suffix)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
