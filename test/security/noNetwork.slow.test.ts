import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskProject, NOTIFY } from '../cli/runInProcess';
import { root } from '../root';

const NETWORK = /require\("(?:node:)?(http|https|http2|tls|dns|dgram|inspector|net)(?:\/\w+)?"\)/g;

/** What each bundle that runs takes of Node's modules for networks: local pipes and sockets are the editor's. */
const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  'cli.js': [],
  'library.js': [],
  'mcp.js': [],
  'testing.js': [],
  'server.js': ['net'],
  'client.js': [],
  'languageClient.js': ['net'],
};

it.each(Object.entries(BUNDLES))('%s takes no more of networks than it needs', (name, modules) => {
  const text = readFileSync(join(root, 'dist', name), 'utf8');
  const used = [...text.matchAll(NETWORK)].map(([, module]) => module);
  expect([...new Set(used)]).toEqual(modules);
  expect(text).not.toMatch(/[^.\w]fetch\(|new WebSocket\(|new XMLHttpRequest\(/);
});

it('the tests themselves reach nothing but this machine', () => {
  expect(() => connect(80, 'example.invalid')).toThrow(/^no network in tests: example\.invalid/);
});

/** Starts a server and waits until it has answered `initialize`. */
async function answered(words: readonly string[]): Promise<void> {
  const server = spawn(process.execPath, words);
  const message =
    '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
  server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  await new Promise((resolve, reject) => {
    server.stdout.once('data', resolve);
    server.once('exit', reject);
  });
  server.removeAllListeners('exit');
  server.kill();
}

it('programs open no connection', { timeout: 120_000 }, async () => {
  const project = diskProject(NOTIFY);
  const mark = join(project.root, 'connected');
  const guard = join(project.root, 'guard.cjs');
  writeFileSync(
    guard,
    `const net = require('net');
const stop = () => { require('fs').writeFileSync(${JSON.stringify(mark)}, ''); throw new Error('no network'); };
net.Socket.prototype.connect = stop;
net.Server.prototype.listen = stop;
require('dgram').createSocket = stop;
require('dns').lookup = stop;
`,
  );
  const run = (words: readonly string[]) =>
    spawnSync(process.execPath, ['--require', guard, ...words], {
      cwd: project.root,
      encoding: 'utf8',
    });
  const runs = [
    run([join(root, 'dist/cli.js'), 'check', '--no-cache']),
    run([join(root, 'dist/cli.js'), 'mcp', '--call', 'check', '{}']),
  ];
  for (const { stdout, stderr } of runs) expect(stdout, stderr).not.toBe('');
  await answered(['--require', guard, join(root, 'dist/server.js'), '--stdio']);
  expect(existsSync(mark)).toBe(false);
  // The guard does see what it is there for.
  run(['-e', "require('http').get('http://example.invalid/')"]);
  expect(existsSync(mark)).toBe(true);
});
