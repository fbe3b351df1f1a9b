import { expect, it } from 'vitest';
import { CompletionRequest, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { fileStamp } from '../../nodehost/src/fileStamp';
import { NodeFileHost } from '../../nodehost/src/nodeFileHost';
import { BARE, PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { startInMemory } from './harness/startServers';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

/** The disk, with a list of what was asked of it. */
class CountedFiles extends NodeFileHost {
  readonly asked: string[] = [];

  override read(path: string): string | undefined {
    this.asked.push(path);
    return super.read(path);
  }

  override list(directory: string): ReturnType<NodeFileHost['list']> {
    this.asked.push(directory);
    return super.list(directory);
  }
}

it('nothing is read before a document asks, and typing reads nothing from the disk', async () => {
  const workspace = new ThrowAwayWorkspace(miniProgram(declaring()));
  const files = new CountedFiles();
  const server = startInMemory({ files });
  const options = { transport: 'memory', roots: [workspace], capabilities: PULL, server } as const;
  const client = await TestClient.start(options);
  await client.until(() => client.registered.length > 0, 'the server is ready');
  expect(files.asked).toEqual([]);
  const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
  client.open(index, NOTIFY);
  client.open(config, declaring(), 'json');
  expect((await client.pull(index)).length).toBeGreaterThan(0);
  expect(files.asked.length).toBeGreaterThan(0);
  // The first entry makes a rule look for deployments; from then on everything is known.
  client.replace(config, '[]', '["subscribeMessage.send"]');
  await client.pull(config);
  files.asked.length = 0;
  client.replace(index, 'cloud.init();', 'cloud.init({});');
  client.replace(config, '"subscribe', '"wxacode.get", "subscribe');
  await client.pull(index);
  await client.pull(config);
  expect(files.asked).toEqual([]);
  client.close(config);
  await client.pull(index);
  expect(files.asked.map((path) => path.slice(workspace.root.length + 1))).toEqual([CONFIG]);
  await client.stop();
  workspace.dispose();
});

it('typing looks only at the files of its function, where the client watches none', async () => {
  const FUNCTIONS = 30;
  const files: Record<string, string | object> = miniProgram(declaring());
  for (let number = 0; number < FUNCTIONS; number += 1) {
    files[`cloudfunctions/f${number}/index.js`] = NOTIFY;
    files[`cloudfunctions/f${number}/config.json`] = declaring();
  }
  const workspace = new ThrowAwayWorkspace(files);
  let looks = 0;
  const stamp = (path: string): string | undefined => {
    looks += 1;
    return fileStamp(path);
  };
  const server = startInMemory({ stamp });
  const options = { transport: 'memory', roots: [workspace], capabilities: BARE, server } as const;
  const client = await TestClient.start(options);
  const index = workspace.uri(INDEX);
  client.open(index, NOTIFY);
  const complete = () =>
    client.server.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: index },
      position: client.at(index, 'msgSecCheck'),
    });
  await client.server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
  await complete();
  const started = Date.now();
  looks = 0;
  const KEYS = 40;
  for (let key = 0; key < KEYS; key += 1) {
    client.replace(index, 'cloud.init();', ' cloud.init();');
    await complete();
  }
  // Beside that, everything is looked at once a second.
  const whole = Math.ceil((Date.now() - started) / 1000) + 1;
  expect(looks).toBeGreaterThan(0);
  expect(looks).toBeLessThan(KEYS * 25 + whole * FUNCTIONS * 10);
  await client.stop();
  workspace.dispose();
});

it('edits in quick succession are answered as they stand in the end', async () => {
  const workspace = new ThrowAwayWorkspace(miniProgram(declaring()));
  const server = startInMemory();
  const options = { transport: 'memory', roots: [workspace], capabilities: PULL, server } as const;
  const client = await TestClient.start(options);
  const index = workspace.uri(INDEX);
  client.open(index, NOTIFY);
  await client.pull(index);
  for (const _ of 'abcdefghij') client.replace(index, 'cloud.init();', '\ncloud.init();');
  const [first, second] = await Promise.all([client.pull(index), client.pull(index)]);
  expect(first?.map(({ range }) => range.start)).toContainEqual(client.at(index, 'subscribeMes'));
  expect(first).toEqual(second);
  await client.stop();
  workspace.dispose();
});

it('an opened function is reported on before the others are read', async () => {
  const workspace = new ThrowAwayWorkspace({
    ...miniProgram(declaring()),
    'cloudfunctions/other/index.js': `require('../notify/index');\n${NOTIFY}`,
    // Without it the code is read to tell whether it is a function.
    'cloudfunctions/other/package.json': '{}',
  });
  const files = new CountedFiles();
  const server = startInMemory({ files });
  const options = { transport: 'memory', roots: [workspace], capabilities: PULL, server } as const;
  const client = await TestClient.start(options);
  const index = workspace.uri(INDEX);
  const isOther = (path: string): boolean => path.endsWith('/other/index.js');
  client.open(index, NOTIFY);
  const first = await client.pull(index);
  expect(first.map(({ code }) => code)).toContain('undeclared-interface');
  expect(files.asked.some(isOther)).toBe(false);
  // The other one reaches the file and has no config.json: the client is made to ask again.
  await client.until(() => client.refreshes > 0, 'the others are read');
  expect(files.asked.some(isOther)).toBe(true);
  expect((await client.pull(index)).length).toBeGreaterThan(first.length);
  await client.stop();
  workspace.dispose();
});
