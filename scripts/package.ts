import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { LICENSES_FILE } from './licenses';
import { asFolder } from './package/asFolder';
import { embedPictures } from './package/embedPictures';

// `npm run package`: builds and packs the extension into out/wechat-cloudcall.vsix and lists what is
// in it with sizes; what goes into it is named by .vscodeignore, file by file. Beside it
// out/wechat-cloudcall.zip, the same as a folder, for editors that take extensions as folders.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vsix = join(root, 'out', 'wechat-cloudcall.vsix');
const zip = join(root, 'out', 'wechat-cloudcall.zip');

/** What the extension may take: 2.5 MiB. */
const MAX_KIB = 2560;

main().catch((error) => {
  console.error(`cloudcall: packaging failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const built = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts', 'build.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (built.status !== 0) throw new Error('the build failed');
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = [
    `dist/${LICENSES_FILE}`,
    manifest.main,
    manifest.browser,
    manifest.icon,
    ...Object.values<string>(manifest.bin),
  ];
  for (const file of wanted.map((path) => path.replace(/^\.\//, ''))) {
    if (!files.includes(file)) throw new Error(`${file} is missing from the package`);
  }
  mkdirSync(dirname(vsix), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: !existsSync(join(root, 'LICENSE')),
  });
  const addresses = `${manifest.repository.url.replace(/\.git$/, '')}/raw/HEAD/`;
  const whole = embedPictures(readFileSync(vsix), addresses, (path) =>
    readFileSync(join(root, path)),
  );
  writeFileSync(vsix, whole);
  const kib = whole.length / 1024;
  console.log(`out/wechat-cloudcall.vsix: ${kib.toFixed(0)} KiB`);
  const { publisher, name, version } = manifest;
  writeFileSync(zip, asFolder(whole, `${publisher}.${name}-${version}`));
  if (kib > MAX_KIB) throw new Error(`the package exceeds ${MAX_KIB} KiB`);
}
