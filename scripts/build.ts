import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { leanClient } from './build/leanClient';
import { indexFile, writeIndex } from './catalog/buildIndex';
import { LICENSES_FILE, licenseTexts } from './licenses';
import { writeDeclarations } from './writeDeclarations';

// `npm run build`: bundles client, server, checker and the stand-in for tests into dist/. With --dev neither minified nor
// without source maps.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const isDev = process.argv.includes('--dev');

/** The catalogue's index and the TypeScript parser are files of their own: loaded late, shipped once. */
const shared: Plugin = {
  name: 'shared-files',
  setup({ onResolve }) {
    onResolve({ filter: /\/catalog\.generated\.json$/ }, () => ({
      path: './catalog.json',
      external: true,
    }));
    onResolve({ filter: /^(typescript|\.\/typescript\.js)$/ }, () => ({
      path: './typescript.js',
      external: true,
    }));
  },
};

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minify: !isDev,
  sourcemap: isDev,
  sourcesContent: false,
  legalComments: 'none',
  // The packages' ESM builds; their UMD ones hide requires from the bundler.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

const bundles: readonly BuildOptions[] = [
  {
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [leanClient],
  },
  { entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js', plugins: [shared] },
  { entryPoints: ['cli/src/main.ts'], outfile: 'dist/cli.js', plugins: [shared] },
  { entryPoints: ['library/src/index.ts'], outfile: 'dist/library.js', plugins: [shared] },
  { entryPoints: ['mcp/src/main.ts'], outfile: 'dist/mcp.js', plugins: [shared] },
  { entryPoints: ['testing/src/index.ts'], outfile: 'dist/testing.js', plugins: [shared] },
];

main().catch((error) => {
  console.error(`cloudcall: build failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  writeIndex(root);
  copyFileSync(join(root, indexFile), join(dist, 'catalog.json'));
  const [inputs] = await Promise.all([
    Promise.all(bundles.map((options) => bundle(options))),
    bundleTypeScript(),
  ]);
  const bundled = [...inputs.flat(), 'node_modules/typescript/lib/typescript.js'];
  writeFileSync(join(dist, LICENSES_FILE), licenseTexts(root, bundled));
  writeDeclarations(root, ['testing/src/index.ts', 'library/src/index.ts'], join(dist, 'types'));
  for (const file of ['cli.js', 'server.js']) chmodSync(join(dist, file), 0o755);
  for (const file of [
    'client.js',
    'server.js',
    'cli.js',
    'library.js',
    'mcp.js',
    'testing.js',
    'typescript.js',
    'catalog.json',
    LICENSES_FILE,
  ]) {
    const kib = statSync(join(dist, file)).size / 1024;
    console.log(`dist/${file.padEnd(14)} ${kib.toFixed(0).padStart(6)} KiB`);
  }
}

/** Bundles, and returns the files that went into it, relative to the root. */
async function bundle(options: BuildOptions): Promise<readonly string[]> {
  const { metafile } = await build({
    ...common,
    absWorkingDir: root,
    ...options,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** The parser never changes between builds, and takes longest. */
async function bundleTypeScript(): Promise<void> {
  const input = join(root, 'node_modules', 'typescript', 'lib', 'typescript.js');
  const outfile = join(dist, 'typescript.js');
  if (existsSync(outfile) && statSync(outfile).mtimeMs > statSync(input).mtimeMs) return;
  await bundle({ entryPoints: [input], outfile, minify: true, sourcemap: false });
}
