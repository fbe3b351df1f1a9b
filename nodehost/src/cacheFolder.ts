import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Where the system wants caches to lie, ours below it. Everything there can be deleted at any time.
 * The folder need not exist.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  return join(systemCaches(env, platform), 'cloudcall');
}

function systemCaches(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const { XDG_CACHE_HOME: caches = '' } = env;
  return isAbsolute(caches) ? caches : join(homedir(), '.cache');
}
