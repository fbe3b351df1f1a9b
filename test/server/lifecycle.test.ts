import { expect, it } from 'vitest';
import {
  type ClientCapabilities,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  type MarkupContent,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { BARE, PULL, PUSH } from './harness/capabilities';
import { declaring, miniProgram } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import { startBundle, startInMemory } from './harness/startServers';

describeServer('lifecycle', (test) => {
  it('announces pulled diagnostics only to a client that pulls', async () => {
    const workspace = test.workspace(miniProgram());
    const pulling = await test.client(workspace, PULL);
    const pushed = await test.client(workspace, PUSH);
    expect(pulling.initialized.capabilities.diagnosticProvider).toEqual({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    expect(pushed.initialized.capabilities.diagnosticProvider).toBeUndefined();
  });

  it('asks only a client that can to watch files and settings', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PUSH);
    await client.until(() => client.registered.length === 2, 'two registrations came');
    expect(client.registered).toEqual([
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeConfiguration',
    ]);
    const bare = await test.client(workspace, BARE);
    await bare.server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: workspace.uri('a.js') },
      position: { line: 0, character: 0 },
    });
    expect(bare.registered).toEqual([]);
  });

  it('says its version, and refuses a second initialize without ending', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    expect(client.initialized.serverInfo?.version).toMatch(/^\d+\.\d+\.\d+/);
    const again = client.server.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    await expect(again).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
    await expect(client.server.connection.sendRequest('cloudcall/none')).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
    const uri = workspace.uri('cloudfunctions/notify/index.js');
    client.open(uri, "require('wx-server-sdk').openapi.wxacode.get()");
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });

  it('shows a client nothing that it has not said it can show', async () => {
    const config = declaring('wxacode.get', 'wxacode.get');
    const workspace = test.workspace(miniProgram(config));
    const uri = workspace.uri('cloudfunctions/notify/config.json');
    const before = config.slice(0, config.indexOf('wxacode') + 1).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const shown = async (capabilities: ClientCapabilities) => {
      const client = await test.client(workspace, capabilities);
      client.open(uri, config, 'json');
      const textDocument = { uri };
      const hover = await client.server.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position,
      });
      const problems = await client.pull(uri);
      if (hover === null) throw new Error('no hover');
      const { value, kind } = hover.contents as MarkupContent;
      return { value, kind, related: problems.flatMap((each) => each.relatedInformation ?? []) };
    };
    const rich = await shown(PULL);
    expect(rich.kind).toBe('markdown');
    expect(rich.value).toContain('**');
    expect(rich.related.length).toBeGreaterThan(0);
    const bare = await shown({ textDocument: { diagnostic: {} } });
    expect(bare.kind).toBe('plaintext');
    expect(bare.value).toContain('wxacode.get');
    expect(bare.value).not.toMatch(/\*\*|`/);
    expect(bare.related).toEqual([]);
  });

  it('answers nothing before initialize', async () => {
    const { connection } = startInMemory();
    connection.listen();
    const early = connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: 'file:///a.js' },
      position: { line: 0, character: 0 },
    });
    await expect(early).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    connection.dispose();
  });

  it('answers nothing after shutdown but exit', async () => {
    const { connection, process } = test.transport === 'memory' ? startInMemory() : startBundle();
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    await connection.sendRequest(ShutdownRequest.type);
    const late = [
      connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'file:///a.js' },
        position: { line: 0, character: 0 },
      }),
      connection.sendRequest('cloudcall/none'),
      connection.sendRequest(ShutdownRequest.type),
    ];
    for (const answer of late) {
      await expect(answer).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
    }
    if (process !== undefined) {
      const ended = new Promise((resolve) => process.once('exit', resolve));
      await connection.sendNotification(ExitNotification.type);
      expect(await ended).toBe(0);
    }
    connection.dispose();
  });

  it('serves a client without a folder', async () => {
    const client = await test.client([], PUSH);
    const uri = 'file:///nowhere/index.js';
    client.open(uri, "require('wx-server-sdk').openapi.");
    const codes = () => (client.published.get(uri) ?? []).map(({ code }) => code);
    await client.until(() => codes().includes('sdk-missing'), 'the file is checked');
  });

  it('speaks the language of the client, English where it is unknown', async () => {
    const config = declaring('security.*');
    const workspace = test.workspace(miniProgram(config));
    const messages = [];
    for (const locale of ['zh-CN', 'en', 'xx']) {
      const client = await test.client(workspace, PULL, { locale });
      const uri = workspace.uri('cloudfunctions/notify/config.json');
      client.open(uri, config, 'json');
      const [problem] = await client.pull(uri);
      messages.push(problem?.message);
    }
    expect(messages[0]).toMatch(/[\u4e00-\u9fff]/);
    expect(messages[1]).not.toMatch(/[\u4e00-\u9fff]/);
    expect(messages[2]).toBe(messages[1]);
  });
});
