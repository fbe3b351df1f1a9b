import { editDistance } from '../catalog/editDistance';
import type { DirectoryEntry } from '../files/fileHost';
import { isComment, scanJson } from '../json/jsonTokens';
import { dirName, joinPath } from '../text/path';
import { readConfig } from './readConfig';

/** What looks for files beside a config.json: a snapshot, say. */
export interface Neighbours {
  read(path: string): string | undefined;
  list(directory: string): readonly DirectoryEntry[];
}

/**
 * The path of a file that was meant to be the given config.json, which does not exist:
 * `config.josn`, `config.json.json`, `Config.json`, a `config.js` that holds JSON. Undefined when
 * config.json exists, and when no file of such a name declares permissions.
 */
export function misnamedConfig(files: Neighbours, configPath: string): string | undefined {
  if (files.read(configPath) !== undefined) return undefined;
  const directory = dirName(configPath);
  for (const { name, kind } of files.list(directory)) {
    if (kind !== 'file' || !isClose(name)) continue;
    const path = joinPath(directory, name);
    const text = files.read(path);
    if (text === undefined || !text.slice(startOfJson(text)).startsWith('{')) continue;
    if (readConfig(path, text).permissionsKey !== undefined) return path;
  }
  return undefined;
}

/** Where a text begins that may have comments before it. */
function startOfJson(text: string): number {
  return scanJson(text).find((token) => !isComment(token))?.start ?? text.length;
}

/** Whether a name is config.json but for a slip of the hand or of whoever saved it. */
function isClose(name: string): boolean {
  const lower = name.toLowerCase();
  if (/^config(?:\.json)?\.(?:jsonc?|json5|txt|js)$/.test(lower)) return true;
  return editDistance(lower, 'config.json', 2) <= 2;
}
