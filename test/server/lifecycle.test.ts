import { expect, it } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { BARE, PULL, PUSH } from './harness/capabilities';
import { declaring, miniProgram } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

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

  it('serves a client without a folder', async () => {
    const client = await test.client([], PUSH);
    const uri = 'file:///nowhere/index.js';
    client.open(uri, "require('wx-server-sdk').openapi.");
    expect(await client.codeActions(uri, { line: 0, character: 0 })).toEqual([]);
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
