import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder outside any checkout that keeps downloads: `$XDG_CACHE_HOME/cloudcall`, else
 * `~/.cache/cloudcall`. It may not exist yet.
 */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cloudcall');
}
