import { expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { CHANGE, STATUS, type StatusResult } from '../../server/protocol/src/protocol';
import { data } from '../catalog/loadCatalog';
import { PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import { startInMemory } from './harness/startServers';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

const GARBAGE = [
  '',
  '\u0000\u0001\ufffe',
  '}{][)(',
  'const cloud = require("wx-server-sdk"); cloud.openapi.',
  `${'('.repeat(300)}`,
  '\ud800 cloud.openapi.\udc00()',
  `const cloud = require('wx-server-sdk'); cloud.openapi${'.x'.repeat(200)}()`,
  '`${`${`${',
  '{"permissions":{"openapi":[',
  '\ufeff{"permissions":{"openapi":"security.msgSecCheck"}}',
];

describeServer('robustness', (test) => {
  it('survives requests that make no sense', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const { connection } = client.server;
    const wrong = [
      {},
      { textDocument: {} },
      { textDocument: { uri: 7 }, position: null },
      { uri: null },
    ];
    for (const params of wrong) {
      for (const method of ['textDocument/hover', 'textDocument/codeAction', STATUS, CHANGE]) {
        await connection.sendRequest(method, params);
      }
      await connection.sendNotification('workspace/didChangeWatchedFiles', params);
    }
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: 'file:///not/open.js', version: 3 },
      contentChanges: [{ text: 'x' }],
    });
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: 'nonsense:%%%', languageId: '', version: 1, text: '' },
    });
    const status = await connection.sendRequest<StatusResult>(STATUS, {
      uri: workspace.uri(INDEX),
    });
    expect(status.functions.map(({ name }) => name)).toEqual(['notify']);
    expect(client.logged.length).toBeGreaterThan(0);
  });

  it('survives documents that make no sense', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PULL);
    const { connection } = client.server;
    for (const text of GARBAGE) {
      for (const uri of [workspace.uri(INDEX), workspace.uri(CONFIG)]) {
        client.open(uri, text);
        const where = { textDocument: { uri }, position: { line: 0, character: text.length } };
        const context = { includeDeclaration: true };
        await Promise.all([
          client.pull(uri),
          connection.sendRequest(CompletionRequest.type, where),
          connection.sendRequest(HoverRequest.type, where),
          connection.sendRequest(DefinitionRequest.type, where),
          connection.sendRequest(ReferencesRequest.type, { ...where, context }),
          client.codeActions(uri, where.position),
        ]);
        client.close(uri);
      }
    }
    expect(client.logged).toEqual([]);
  });

  it('drops a request that was cancelled, and only that', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    // What is new waits for the end of the typing; what was said before stays.
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    client.replace(uri, 'cloud.init();', 'cloud.init({});');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const answer = client.server.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      params,
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });
});

it('a failing engine fails single requests and not the server', async () => {
  let isBroken = true;
  const server = startInMemory({
    loadCatalog: () => {
      if (isBroken) throw new Error('no catalogue');
      return data;
    },
  });
  const workspace = new ThrowAwayWorkspace(miniProgram());
  const options = { transport: 'memory', roots: [workspace], capabilities: PULL, server } as const;
  const client = await TestClient.start(options);
  const status = (uri: string) => server.connection.sendRequest(STATUS, { uri });
  expect(await status(workspace.uri(INDEX))).toBeNull();
  expect(client.logged.join()).toContain('no catalogue');
  expect(await client.pull(workspace.uri(INDEX))).toEqual([]);
  isBroken = false;
  client.open(workspace.uri(INDEX), NOTIFY);
  expect(await status(workspace.uri(INDEX))).toMatchObject({ state: 'checked' });
  expect(await status('file:///elsewhere/a.js')).toMatchObject({ state: 'outside-workspace' });
  await client.stop();
  workspace.dispose();
});
