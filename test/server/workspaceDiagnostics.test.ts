import { expect, it } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { CHECK, type CheckResult } from '../../server/protocol/src/protocol';
import { PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import type { TestClient } from './harness/testClient';

/** Asks for the whole workspace and collects what comes in parts. */
function follow(client: TestClient): {
  readonly parts: WorkspaceDocumentDiagnosticReport[];
  readonly answer: Promise<unknown>;
  readonly stop: () => void;
} {
  const { connection } = client.server;
  const parts: WorkspaceDocumentDiagnosticReport[] = [];
  const source = new CancellationTokenSource();
  const partialResultToken = `parts-${Math.random()}`;
  connection.onProgress(
    WorkspaceDiagnosticRequest.partialResult,
    partialResultToken,
    ({ items }) => {
      parts.push(...items);
      client.heard();
    },
  );
  const params = { previousResultIds: [], partialResultToken };
  const answer = connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
  return { parts, answer, stop: () => source.cancel() };
}

describeServer('diagnostics of the workspace', (test) => {
  it('come in parts, as soon as a document of a function was asked about', async () => {
    const workspace = test.workspace(miniProgram(declaring('wxacode.*')));
    const client = await test.client(workspace, PULL);
    const { parts, answer, stop } = follow(client);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    await client.pull(index);
    await client.until(() => parts.some(({ uri }) => uri === config), 'config.json is reported');
    const seen = parts.length;
    workspace.write(CONFIG, declaring('subscribeMessage.send'));
    client.filesChanged(config);
    await client.until(
      () => parts.slice(seen).some(({ uri, kind }) => uri === config && kind === 'full'),
      'config.json is reported again',
    );
    const last = parts.filter(({ uri }) => uri === config).at(-1);
    expect(last?.kind === 'full' && last.items).toEqual([]);
    stop();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it('cover every function after a check of the workspace', async () => {
    const files = miniProgram(declaring());
    for (const [path, text] of Object.entries(miniProgram(declaring('security.*')))) {
      files[path.replace('notify', 'other')] = text;
    }
    const workspace = test.workspace(files);
    const client = await test.client(workspace, PULL);
    const { parts, stop, answer } = follow(client);
    const result = await client.server.connection.sendRequest<CheckResult>(CHECK, {});
    expect(result.functions).toBe(2);
    expect(result.errors).toBeGreaterThanOrEqual(4);
    const reported = new Set(parts.map(({ uri }) => uri));
    expect(reported).toContain(workspace.uri(INDEX));
    expect(reported).toContain(workspace.uri('cloudfunctions/other/config.json'));
    stop();
    await answer.catch(() => undefined);
  });

  it('are answered once to a client that takes no parts', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const answer = client.server.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    await client.server.connection.sendRequest(CHECK, {});
    const { items } = await answer;
    expect(items.map(({ uri }) => uri)).toContain(workspace.uri(INDEX));
  });
});
