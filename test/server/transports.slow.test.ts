import { fork, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../root';

const SERVER = join(root, 'dist/server.js');

/** Whether a server answers as ours does. */
async function answers(connection: ProtocolConnection): Promise<string | undefined> {
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  return serverInfo?.name;
}

/** A client that listens on a port or a path, as the protocol has it, and the server that comes to it. */
async function overSocket(address: number | string, words: (port: number) => readonly string[]) {
  const socketServer = createServer();
  const connected = new Promise<ProtocolConnection>((resolve) => {
    socketServer.once('connection', (socket) => {
      onTestFinished(() => void socket.destroy());
      resolve(
        createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket)),
      );
    });
  });
  await new Promise<void>((resolve) => socketServer.listen(address, resolve));
  onTestFinished(() => void socketServer.close());
  const place = socketServer.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  const child = spawn(process.execPath, [SERVER, ...words(port)], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return answers(await connected);
}

it('over a socket', async () => {
  expect(await overSocket(0, (port) => [`--socket=${port}`])).toBe('cloudcall-language-server');
});

it('over a pipe', async () => {
  const path =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\cloudcall-test-${process.pid}`
      : `/tmp/cloudcall-test-${process.pid}.sock`;
  expect(await overSocket(path, () => [`--pipe=${path}`])).toBe('cloudcall-language-server');
});

it('over the channel of a Node process', async () => {
  const child = fork(SERVER, ['--node-ipc'], { silent: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  const connection = createProtocolConnection(
    new IPCMessageReader(child),
    new IPCMessageWriter(child),
  );
  expect(await answers(connection)).toBe('cloudcall-language-server');
});

it('over stdio', async () => {
  const child = spawn(process.execPath, [SERVER, '--stdio']);
  onTestFinished(() => void child.kill('SIGKILL'));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  expect(await answers(connection)).toBe('cloudcall-language-server');
});
