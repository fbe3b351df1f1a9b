import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listed } from '../hostile/cases';
import { root } from '../root';

const SERVER = join(root, 'dist/server.js');

const framed = (content: string): string =>
  `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;

const INITIALIZE = framed(
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}',
);

/** What comes before a sound request. */
const CASES: readonly (readonly [what: string, bytes: string])[] = [
  ['half a JSON', framed('{"jsonrpc":"2.0","id":')],
  ['no object', framed('[]')],
  ['no method', framed('{"jsonrpc":"2.0","id":7}')],
  ['a reply that nobody waits for', framed('{"jsonrpc":"2.0","id":99,"result":null}')],
  ['params of a wrong kind', framed('{"jsonrpc":"2.0","id":8,"method":"shutdown","params":7}')],
  ['nothing at all', framed('')],
];

function started(): { server: ChildProcess; until: (text: string) => Promise<void> } {
  if (!existsSync(SERVER)) throw new Error('dist/server.js is missing: run `npm run build` first');
  const server = spawn(process.execPath, [SERVER, '--stdio']);
  let out = '';
  let look = (): void => {};
  server.stdout.on('data', (data) => {
    out += data;
    look();
  });
  const until = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`the server has ended with ${code}: ${out}`)));
      look = () => {
        if (out.includes(text)) resolve();
      };
      look();
    });
  return { server, until };
}

it('what is no message is survived, and the next one served', { timeout: 60_000 }, async () => {
  const { server, until } = started();
  for (const [, bytes] of listed('messages', CASES)) server.stdin?.write(bytes);
  server.stdin?.write(INITIALIZE);
  await until('"serverInfo"');
  server.kill();
});

it('it ends with its editor', { timeout: 60_000 }, async () => {
  const { server, until } = started();
  server.stdin?.write(INITIALIZE);
  await until('"serverInfo"');
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  expect(await ended).not.toBe(null);
});
