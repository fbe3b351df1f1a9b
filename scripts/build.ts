import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { version } from 'typescript';
import { cutParser } from './build/cutParser';
import { leanClient } from './build/leanClient';
import { leanMcp } from './build/leanMcp';
import { oneVscode } from './build/oneVscode';
import { parserNames } from './build/parserNames';
import { indexFile, writeIndex } from './catalog/buildIndex';
import { LICENSES_FILE, licenseTexts } from './licenses';
import { writeDeclarations } from './writeDeclarations';

// `npm run build`: bundles client, server, checker and the stand-in for tests into dist/. With --dev neither minified nor
// without source maps.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const TYPESCRIPT = 'node_modules/typescript/lib/typescript.js';
const CUTTER = join(root, 'scripts', 'build', 'cutParser.ts');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const isDev = process.argv.includes('--dev');

/** Files of their own, shipped once: the engine, and what is loaded late (the index of the catalogue, the parser). */
const SHARED: readonly (readonly [RegExp, string])[] = [
  [/^#core$/, './engine.js'],
  [/\/catalog\.generated\.json$/, './catalog.json'],
  [/^(typescript|\.\/typescript\.js)$/, './typescript.js'],
];

/** Of the extension: what is loaded when its server starts. */
const LATE: readonly (readonly [RegExp, string])[] = [
  [/^(\.\/startClient|vscode-languageclient\/node)$/, './languageClient.js'],
];

const shared = beside(SHARED);

/** Leaves what matches to a file beside the bundle. */
function beside(files: typeof SHARED): Plugin {
  return {
    name: 'files-beside',
    setup({ onResolve }) {
      for (const [filter, path] of files) onResolve({ filter }, () => ({ path, external: true }));
    },
  };
}

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

/** For the browser: the worker holds all that it needs, since a worker loads nothing beside itself everywhere. */
const browser: BuildOptions = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

const bundles: readonly BuildOptions[] = [
  {
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    plugins: [oneVscode, beside(LATE)],
    // It is no module of ECMAScript that is loaded late.
    supported: { 'dynamic-import': false },
  },
  {
    entryPoints: ['client/src/languageClient.ts'],
    outfile: 'dist/languageClient.js',
    plugins: [oneVscode, leanClient],
  },
  {
    entryPoints: ['core/src/index.ts'],
    outfile: 'dist/engine.js',
    // It asks no one for anything.
    platform: 'neutral',
    plugins: [shared],
  },
  { entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js', plugins: [shared] },
  { entryPoints: ['cli/src/main.ts'], outfile: 'dist/cli.js', plugins: [shared] },
  { entryPoints: ['library/src/index.ts'], outfile: 'dist/library.js', plugins: [shared] },
  { entryPoints: ['mcp/src/main.ts'], outfile: 'dist/mcp.js', plugins: [shared, leanMcp] },
  { entryPoints: ['testing/src/index.ts'], outfile: 'dist/testing.js', plugins: [shared] },
  {
    ...browser,
    entryPoints: ['client/src/browserExtension.ts'],
    outfile: 'dist/browser/client.js',
    plugins: [oneVscode, leanClient],
  },
  {
    ...browser,
    entryPoints: ['server/src/browser.ts'],
    outfile: 'dist/browser/server.js',
    format: 'iife',
    define: { VERSION: JSON.stringify(manifest.version) },
    external: ['fs', 'path', 'os', 'inspector', 'perf_hooks'],
  },
];

main().catch((error) => {
  console.error(`cloudcall: build failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  writeIndex(root);
  copyFileSync(join(root, indexFile), join(dist, 'catalog.json'));
  await bundleParser();
  const inputs = await Promise.all(bundles.map((options) => bundle(options)));
  const bundled = [...inputs.flat(), TYPESCRIPT];
  writeFileSync(join(dist, LICENSES_FILE), licenseTexts(root, bundled));
  writeDeclarations(root, ['testing/src/index.ts', 'library/src/index.ts'], join(dist, 'types'));
  for (const file of ['cli.js', 'server.js']) chmodSync(join(dist, file), 0o755);
  const written = bundles.map(({ outfile = '' }) => relative('dist', outfile));
  for (const file of [...written, 'typescript.js', 'catalog.json', LICENSES_FILE]) {
    const kib = statSync(join(dist, file)).size / 1024;
    console.log(`dist/${file.padEnd(18)} ${kib.toFixed(0).padStart(6)} KiB`);
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

/** Cuts TypeScript to its parser, unless that is done: it takes longer than all the rest. */
async function bundleParser(): Promise<void> {
  const input = join(root, TYPESCRIPT);
  const outfile = join(dist, 'typescript.js');
  const names = parserNames(join(root, 'core', 'src'));
  const banner = `/* TypeScript ${version} (Apache-2.0), changed: of its code only what these need: ${names.join(' ')} */`;
  const made = existsSync(outfile) ? statSync(outfile).mtimeMs : 0;
  const isNew = [input, CUTTER].every((file) => statSync(file).mtimeMs < made);
  if (isNew && readFileSync(outfile, 'utf8').startsWith(banner)) return;
  await bundle({
    stdin: { contents: cutParser(input, names), resolveDir: root },
    banner: { js: banner },
    outfile,
    minify: true,
    sourcemap: false,
  });
}
