import { join } from 'node:path';
import { build } from 'esbuild';
import type { Files } from '../program';
import { writeFiles } from '../writeFiles';

const MANIFEST = {
  name: 'cloudcall-virtual-files',
  publisher: 'cloudcall',
  version: '0.0.0',
  engines: { vscode: '^1.82.0' },
  activationEvents: ['onFileSystem:cloudcall-test'],
  browser: './extension.js',
};

/** The address of the folder that the extension brings. */
export const VIRTUAL_FOLDER = 'cloudcall-test:/shop';

/**
 * Writes the extension of virtualFiles.ts into a folder.
 * @param files what lies in its file system
 * @param opened the one of them that it opens
 */
export async function writeVirtualFiles(
  folder: string,
  files: Files,
  opened: string,
): Promise<void> {
  writeFiles(folder, { 'package.json': JSON.stringify(MANIFEST) });
  await build({
    entryPoints: [join(__dirname, 'virtualFiles.ts')],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    define: { FILES: JSON.stringify(files), OPENED: JSON.stringify(opened) },
    logLevel: 'warning',
  });
}
