import { afterEach, beforeEach, expect, it } from 'vitest';
import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import {
  CHANGE,
  FILES,
  type FilesParams,
  type FilesResult,
} from '../../server/protocol/src/protocol';
import { ClientFiles } from '../../server/src/clientFiles';
import { PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { startInMemory } from './harness/startServers';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

// The server as it runs in the browser: it reads nothing but what the client sends it.

// An address without an authority, as many file systems have it.
const ROOT = 'mem:/shop';

/** A workspace that exists in the client alone. */
class VirtualWorkspace {
  readonly asked: string[] = [];
  readonly texts: Map<string, string>;

  constructor(files: Readonly<Record<string, string | object>>) {
    this.texts = new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? content : JSON.stringify(content),
      ]),
    );
  }

  uri(path = ''): string {
    return path === '' ? ROOT : `${ROOT}/${path}`;
  }

  answer({ folders, texts }: FilesParams): FilesResult {
    const relative = (uri: string): string => {
      expect(uri.startsWith(ROOT)).toBe(true);
      const path = uri.slice(ROOT.length + 1);
      expect(this.asked).not.toContain(path);
      this.asked.push(path);
      return path;
    };
    return {
      folders: folders.map((uri) => this.#entries(relative(uri))),
      texts: texts.map((uri) => this.texts.get(relative(uri)) ?? null),
    };
  }

  #entries(folder: string): FilesResult['folders'][number] {
    const kinds = new Map<string, 'file' | 'directory'>();
    const start = folder === '' ? '' : `${folder}/`;
    for (const path of this.texts.keys()) {
      if (!path.startsWith(start)) continue;
      const [name = '', ...below] = path.slice(start.length).split('/');
      kinds.set(name, below.length > 0 ? 'directory' : 'file');
    }
    return [...kinds].map(([name, kind]) => ({ name, kind }));
  }
}

let workspace: VirtualWorkspace;
let client: TestClient;

beforeEach(async () => {
  workspace = new VirtualWorkspace({
    ...miniProgram(declaring('subscribeMessage.send')),
    'cloudfunctions/notify/node_modules/wx-server-sdk/index.js': 'module.exports = {}',
    'miniprogram/images/logo.svg': '<svg/>',
    'README.md': '# Shop',
  });
  const server = startInMemory((connection) => {
    const files = new ClientFiles((params) => connection.sendRequest(FILES, params));
    return { files, fetched: files, stamp: () => undefined };
  });
  server.connection.onRequest(FILES, (params: FilesParams) => workspace.answer(params));
  client = await TestClient.start({
    transport: 'memory',
    roots: [workspace],
    capabilities: PULL,
    server,
  });
});

afterEach(() => client.stop());

const rules = async (path: string): Promise<unknown[]> =>
  (await client.pull(workspace.uri(path))).map(({ code }) => code);

it('tells what the server on the disk tells, and asks for nothing that it does not need', async () => {
  await client.until(() => client.registered.length > 0, 'the server is ready');
  expect(workspace.asked).toEqual([]);
  const index = workspace.uri(INDEX);
  client.open(index, NOTIFY);
  const found = await rules(INDEX);
  expect(found).toContain('undeclared-interface');
  expect(await rules(CONFIG)).toEqual([]);

  const disk = new ThrowAwayWorkspace(miniProgram(declaring('subscribeMessage.send')));
  const options = { transport: 'memory', roots: [disk], capabilities: PULL } as const;
  const local = await TestClient.start(options);
  local.open(disk.uri(INDEX), NOTIFY);
  expect((await local.pull(disk.uri(INDEX))).map(({ code }) => code)).toEqual(found);
  await local.stop();
  disk.dispose();

  // The open document speaks for itself.
  expect([...workspace.asked].filter((path) => workspace.texts.has(path)).sort()).toEqual([
    CONFIG,
    'cloudfunctions/notify/package.json',
    'project.config.json',
  ]);
});

it('offers, explains and mends', async () => {
  const index = workspace.uri(INDEX);
  client.open(index, NOTIFY.replace('  return', '  cloud.openapi.wxacode.\n  return'));
  const { connection } = client.server;
  const at = client.at(index, '\n  return');
  const offered = await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: index },
    position: at,
  });
  const { items } = offered as { items: { label: string }[] };
  expect(items.map(({ label }) => label)).toContain('getUnlimited');
  const position = client.at(index, 'msgSecCheck');
  const card = await connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: index },
    position,
  });
  expect(JSON.stringify(card)).toContain('security.msgSecCheck');
  const [fix] = await client.codeActions(index, position, ['quickfix']);
  expect(fix?.title).toContain('security.msgSecCheck');
});

it('what the client tells of is fetched again, and only that', async () => {
  client.open(workspace.uri(INDEX), NOTIFY);
  expect(await rules(INDEX)).toContain('undeclared-interface');
  workspace.asked.length = 0;
  workspace.texts.set(CONFIG, declaring('subscribeMessage.send', 'security.msgSecCheck'));
  client.filesChanged(workspace.uri(CONFIG));
  expect(await rules(INDEX)).not.toContain('undeclared-interface');
  expect(workspace.asked).toEqual(['cloudfunctions/notify', CONFIG]);

  workspace.asked.length = 0;
  workspace.texts.set('cloudfunctions/new/index.js', NOTIFY);
  client.filesChanged(workspace.uri('cloudfunctions/new'));
  client.open(workspace.uri('cloudfunctions/new/index.js'), NOTIFY);
  expect(await rules('cloudfunctions/new/index.js')).toContain('undeclared-interface');
  workspace.texts.delete('cloudfunctions/new/index.js');
});

it('knows a function by the address of its folder', async () => {
  const answer = await client.server.connection.sendRequest(CHANGE, {
    function: workspace.uri('cloudfunctions/notify'),
    change: { kind: 'declare', names: ['subscribeMessage.send'] },
  });
  expect(answer).toMatchObject({ outcome: 'nothing' });
});

it('a new folder is seen by what is created in it', async () => {
  client.open(workspace.uri(INDEX), NOTIFY);
  await rules(INDEX);
  workspace.asked.length = 0;
  const files = {
    'index.js': NOTIFY,
    'package.json': '{ "dependencies": { "wx-server-sdk": "3.0.1" } }',
  };
  for (const [name, text] of Object.entries({
    ...files,
    'config.json': declaring('security.msgSecCheck', 'subscribeMessage.send'),
  })) {
    workspace.texts.set(`cloudfunctions/fresh/${name}`, text);
  }
  client.filesChanged(workspace.uri('cloudfunctions/fresh/config.json'));
  client.open(workspace.uri('cloudfunctions/fresh/index.js'), NOTIFY);
  expect(await rules('cloudfunctions/fresh/index.js')).not.toContain('undeclared-interface');
});
