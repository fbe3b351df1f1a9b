import { expect, it } from 'vitest';
import {
  CancellationTokenSource,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { PULL } from './harness/capabilities';
import { declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

describeServer('functions without an open file', (test) => {
  it.each([
    ['auto', true],
    ['on', true],
    ['off', false],
  ])('are checked: %s', async (setting, isChecked) => {
    const workspace = test.workspace({
      ...miniProgram(declaring()),
      'cloudfunctions/other/config.json': declaring('wxacode.*'),
    });
    const settings = { check: { workspace: setting } };
    const client = await test.client(workspace, PULL, { settings });
    const { connection } = client.server;
    const seen: WorkspaceDocumentDiagnosticReport[] = [];
    connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'all', ({ items }) => {
      seen.push(...items);
      client.heard();
    });
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: 'all' };
    const held = connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    await client.pull(index);
    const other = workspace.uri('cloudfunctions/other/config.json');
    const isSeen = () => seen.some(({ uri }) => uri === other);
    if (isChecked) await client.until(isSeen, 'the other function is reported');
    else {
      await client.until(() => seen.some(({ uri }) => uri === index), 'the open one is reported');
      await new Promise((resolve) => setTimeout(resolve, 1800));
      expect(isSeen()).toBe(false);
    }
    source.cancel();
    await held.catch(() => undefined);
  });
});
