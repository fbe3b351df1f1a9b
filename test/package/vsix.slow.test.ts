import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { asFolder } from '../../scripts/package/asFolder';
import { embedPictures } from '../../scripts/package/embedPictures';
import { root } from '../root';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const texts = [read('package.nls.json'), read('package.nls.zh-cn.json')].map((text) =>
  JSON.parse(text),
);

/** Every text in a value of JSON, texts of the manifest in both languages. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const key = /^%(.+)%$/.exec(value)?.[1];
    return key === undefined ? [value] : texts.map((table) => String(table[key]));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A bundle and all that it loads. */
function withLoaded(path: string): string[] {
  const loaded = [...read(path).matchAll(/\(["'`]\.\/([\w.]+\.(?:js|json))["'`]\)/g)];
  return [path, ...loaded.flatMap(([, name]) => withLoaded(`dist/${name}`))];
}

/** The files of the package, by the names that they have in the project. */
function packedFiles(): string[] {
  const vsix = join(root, 'out/wechat-cloudcall.vsix');
  if (!existsSync(vsix)) throw new Error(`${vsix} is missing: run \`npm run package\` first`);
  // The packer writes these in its own way.
  const names: Readonly<Record<string, string>> = {
    'LICENSE.txt': 'LICENSE',
    'readme.md': 'README.md',
    'changelog.md': 'CHANGELOG.md',
  };
  const listed: string[] = [];
  unzipSync(readFileSync(vsix), {
    filter: ({ name }) => {
      listed.push(name);
      return false;
    },
  });
  return listed
    .filter((name) => name.startsWith('extension/') && !name.endsWith('/'))
    .map((name) => name.slice('extension/'.length))
    .map((name) => names[name] ?? name);
}

it('the extension holds what runs, what the manifest names and what is read, and nothing else', () => {
  const packed = packedFiles();
  const bundles = [manifest.main, manifest.browser, ...Object.values<string>(manifest.bin)];
  const named = textsIn({ ...manifest, files: [], exports: {}, scripts: {} });
  const wanted = [
    ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json'],
    ...['LICENSE', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md'],
    ...bundles.flatMap((path) => withLoaded(path.replace('./', ''))),
    ...['dist/browser/server.js', 'dist/catalog.json', 'dist/typescript.js', 'dist/licenses.txt'],
    ...named.map((text) => text.replace(/^\.\//, '')).filter((text) => packed.includes(text)),
    ...readdirSync(join(root, 'docs/rules')).map((name) => `docs/rules/${name}`),
    ...readdirSync(join(root, 'l10n')).map((name) => `l10n/${name}`),
    'skill/SKILL.md',
  ];
  expect([...packed].sort()).toEqual([...new Set(wanted)].sort());
});

it('activation loads the extension’s own code alone, and the client library with the server', () => {
  const main = read('dist/client.js');
  expect(main.length).toBeLessThan(60_000);
  expect(main).not.toContain('workspace/executeCommand');
  // Each asking for VS Code's API costs more than all the rest of a file.
  expect(main.match(/\brequire\("vscode"\)/g)).toHaveLength(1);
  expect(read('dist/languageClient.js')).toContain('workspace/executeCommand');
});

it('what the buttons of a row do is in its menu too, which the keyboard opens', () => {
  const entries: { command: string; when: string; group: string }[] =
    manifest.contributes.menus['view/item/context'];
  const of = (isButton: boolean): string[] =>
    entries
      .filter(({ group }) => group.startsWith('inline') === isButton)
      .map(({ command, when }) => `${command}: ${when}`)
      .sort();
  expect(of(true).length).toBeGreaterThan(3);
  expect(of(false)).toEqual(of(true));
});

it('the pictures of its README are in the package, each a link to where it is too', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const packed = (readme: string): Uint8Array =>
    zipSync({ 'extension/readme.md': bytes(readme), 'extension/package.json': bytes('{}') });
  const embed = (readme: string): string => {
    const vsix = embedPictures(packed(readme), 'https://a.b/raw/', (path) => bytes(`<${path}>`));
    return new TextDecoder().decode(unzipSync(vsix)['extension/readme.md']);
  };
  const data = `data:image/webp;base64,${Buffer.from('<c/d.webp>').toString('base64')}`;
  expect(embed('x\n![a b](https://a.b/raw/c/d.webp)\n![e](https://e.f)')).toBe(
    `x\n[![a b](${data})](https://a.b/raw/c/d.webp)\n![e](https://e.f)`,
  );
  expect(embed('[![a](https://a.b/raw/c/d.webp)](https://e.f)')).toBe(
    `[![a](${data})](https://e.f)`,
  );
  expect(() => embed('![a](https://a.b/raw/c/d.png)')).toThrow('c/d.png is no WebP picture');
  expect(() => embed('no picture')).toThrow('no picture of extension/readme.md');
});

it('the archive for editors without .vsix is one folder with the extension', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const main = bytes('exports.activate = 1;\n'.repeat(100));
  const vsix = zipSync({
    'extension.vsixmanifest': bytes('<x/>'),
    'extension/package.json': bytes('{}'),
    'extension/dist/client.js': main,
  });
  expect(unzipSync(asFolder(vsix, 'a.b-1.0.0'))).toEqual({
    'a.b-1.0.0/package.json': bytes('{}'),
    'a.b-1.0.0/dist/client.js': main,
  });
  expect(() => asFolder(bytes('no archive at all, only a text'), 'a')).toThrow('zip');
});
