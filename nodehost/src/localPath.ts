import { resolve } from 'node:path';
import { normalizePath } from '#core';

/** The engine's form of a path as a user or the system writes it, resolved against `base`. */
export function localPath(base: string, path: string): string {
  return normalizePath(resolve(base, path));
}
