import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../scripts/vscode/cacheFolder';
import { npm } from '../../scripts/vscode/npm';

/**
 * Installs an npm package to compare with, outside the checkout, once.
 * @returns the script of its command
 */
export async function installTool(name: string, version: string): Promise<string> {
  const folder = join(cacheFolder(), 'bench', `${name}-${version}`);
  const installed = join(folder, 'node_modules', name);
  if (!existsSync(join(installed, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    // It brings no compiler of its own; the one that the workspace would have is laid beside it.
    await npm(['install', `${name}@${version}`, 'typescript@5'], folder);
  }
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(installed, typeof bin === 'string' ? bin : bin[name]!);
}
