import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../scripts/vscode/projectRoot';

/** Bundles the in-host suite into one file that an extension host can load. @returns its path. */
export async function bundleSuite(): Promise<string> {
  const outfile = join(projectRoot, 'out', 'vscode', 'suite.js');
  await build({
    entryPoints: [join(__dirname, 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
