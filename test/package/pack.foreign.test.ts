import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installNode, NODE_VERSIONS } from '../../scripts/nodes/installNode';
import { npm } from '../../scripts/vscode/npm';
import { root } from '../root';

/** Far above what the package needs, in bytes of the archive: whoever crosses it has packed something by mistake. */
const MAX_SIZE = 3 * 1024 * 1024;

const SLOW = 600_000;
const isHere = process.platform === 'linux' && process.arch === 'x64';
if (!isHere) console.log('Other Node versions: tested on Linux x64 only, for which npm has them');

let folder: string;
let archive: string;
let files: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloudcall-package-'));
  // Of what was built before, as every test of the bundles.
  const [packed] = JSON.parse(await npm(['pack', root, '--json', '--ignore-scripts'], folder));
  archive = join(folder, packed.filename);
  files = packed.files.map(({ path }: { path: string }) => path);
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","private":true}');
  await npm(['install', archive], folder);
  cpSync(join(root, 'examples/shop'), join(folder, 'shop'), { recursive: true });
}, SLOW);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the archive holds what runs and what is read, and nothing else', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'dist/catalog.json',
      'dist/cli.js',
      'dist/engine.js',
      'dist/library.js',
      'dist/licenses.txt',
      'dist/server.js',
      'dist/testing.js',
      'dist/types/library/src/index.d.ts',
      'dist/typescript.js',
      'package.json',
    ]),
  );
  const others = files.filter(
    (path) =>
      !/^(?:dist\/(?:[\w.]+\.(?:js|json|txt)|types\/.+\.d\.ts)|docs\/rules\/[\w-]+\.md|schemas\/[\w.-]+\.json|skill\/.+|[\w.-]+\.md|LICENSE|package\.json)$/.test(
        path,
      ),
  );
  expect(others).toEqual([]);
  expect(files.filter((path) => /client\.js$|\.map$/.test(path))).toEqual([]);
  expect(statSync(archive).size).toBeLessThan(MAX_SIZE);
});

it('npx runs it by its own name and by its command, without the extension', () => {
  const own = ['--offline', '--no', 'wechat-cloudcall', 'check', 'shop', '--format', 'json'];
  const { stdout, status } = spawnSync('npx', own, { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(JSON.parse(stdout).summary.functions).toBe(7);
  const called = ['--offline', '--no', 'cloudcall', 'explain', 'wxacode.get'];
  const explained = spawnSync('npx', called, { cwd: folder, encoding: 'utf8' });
  expect(explained.status).toBe(0);
  expect(explained.stdout).toContain('wxacode.get');
});

it('its types are read by TypeScript', () => {
  writeFileSync(
    join(folder, 'use.mts'),
    "import { check } from 'wechat-cloudcall';\nconst n: number = check({ root: 'shop' }).problems.length;\n// @ts-expect-error\ncheck({ rot: 1 });\nexport { n };\n",
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  // Ours are looked at, TypeScript's own are not.
  const lean = ['--lib', 'es2022', '--skipDefaultLibCheck'];
  const words = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', ...lean];
  execFileSync(process.execPath, [tsc, ...words, 'use.mts'], { cwd: folder });
});

describe.skipIf(!isHere).each(NODE_VERSIONS)('on Node %s', (version) => {
  let node: string;
  beforeAll(async () => {
    node = await installNode(version);
  }, SLOW);
  const run = (...words: string[]) =>
    spawnSync(node, words, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${dirname(node)}:${process.env.PATH}`, LANG: 'C.UTF-8', HOME: folder },
    });
  const cli = 'node_modules/wechat-cloudcall/dist/cli.js';

  it('it is that Node', () => {
    expect(run('--version').stdout).toMatch(new RegExp(`^v${version.replaceAll('.', '\\.')}\\b`));
  });
  it('the checker', () => {
    const { stdout, stderr, status } = run(cli, 'check', 'shop', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { summary, problems } = JSON.parse(stdout);
    expect(summary.functions).toBe(7);
    expect(problems.length).toBeGreaterThan(5);
    expect(run(cli, 'explain', '-604101').status).toBe(0);
    expect(run(cli, 'doctor', '--root', 'shop').stdout).toMatch(new RegExp(`Node +v${version}`));
    expect(run(cli, '--help')).toMatchObject({ status: 0, stderr: '' });
  });
  it('the library', () => {
    const script =
      "console.log(require('wechat-cloudcall').check({ root: 'shop' }).summary.functions, typeof require('wechat-cloudcall/testing').cloudFunction)";
    expect(run('-e', script)).toMatchObject({ status: 0, stdout: '7 function\n', stderr: '' });
  });
  it('the language server and the one for assistants', () => {
    const message = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const script = `const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['node_modules/wechat-cloudcall/dist/server.js', '--stdio']);
const message = ${JSON.stringify(message)};
let said = '';
child.stdout.on('data', (text) => { said += text; if (said.endsWith('}')) { console.log(said); child.kill(); } });
child.stdin.write('Content-Length: ' + message.length + '\\r\\n\\r\\n' + message);`;
    expect(run('-e', script).stdout).toContain('"serverInfo"');
    const answer = run(cli, 'mcp', '--call', 'search_interfaces', '{"query":"wxacode"}');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
  });
});
