import { expect, it } from 'vitest';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { BARE, PULL, PUSH } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import type { TestClient } from './harness/testClient';

const rules = (diagnostics: readonly Diagnostic[] | undefined): unknown[] =>
  (diagnostics ?? []).map(({ code }) => code);
const undeclared = (diagnostics: readonly Diagnostic[] | undefined): Diagnostic[] =>
  (diagnostics ?? []).filter(({ code }) => code === 'undeclared-interface');

/** Waits until so many calls of a file are published as undeclared. */
function reported(client: TestClient, uri: string, count: number): Promise<void> {
  return client.until(
    () => undeclared(client.published.get(uri)).length === count,
    `${count} calls are reported`,
  );
}

describeServer('diagnostics', (test) => {
  it('describes a problem fully', async () => {
    const workspace = test.workspace(miniProgram(declaring('security.msgSecCheck')));
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    const [problem] = undeclared(await client.pull(uri));
    expect(problem).toMatchObject({
      severity: DiagnosticSeverity.Error,
      source: 'cloudcall',
      code: 'undeclared-interface',
      range: {
        start: client.at(uri, 'subscribeMessage.send'),
        end: client.at(uri, '({ touser'),
      },
    });
    expect(problem?.codeDescription?.href).toMatch(/^https:.*undeclared-interface\.md$/);
    expect(problem?.relatedInformation?.[0]?.location.uri).toBe(workspace.uri(CONFIG));
  });

  it('follows an unsaved edit of config.json when pulled', async () => {
    const workspace = test.workspace(miniProgram(declaring('security.msgSecCheck')));
    const client = await test.client(workspace, PULL);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    client.open(config, declaring('security.msgSecCheck'), 'json');
    expect(undeclared(await client.pull(index))).toHaveLength(1);
    client.change(config, [
      {
        range: { start: client.at(config, '"security'), end: client.at(config, '"security') },
        text: '"subscribeMessage.send", ',
      },
    ]);
    expect(undeclared(await client.pull(index))).toHaveLength(0);
    client.replace(config, '"subscribeMessage.send", ', '');
    expect(undeclared(await client.pull(index))).toHaveLength(1);
  });

  it('publishes to a client that does not pull, also for files that are not open', async () => {
    for (const capabilities of [PUSH, BARE]) {
      const workspace = test.workspace(miniProgram(declaring('security.msgSecCheck')));
      const client = await test.client(workspace, capabilities);
      const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
      client.open(config, declaring('security.msgSecCheck'), 'json');
      await reported(client, index, 1);
      client.replace(
        config,
        '"security.msgSecCheck"',
        '"security.msgSecCheck", "subscribeMessage.send"',
      );
      await reported(client, index, 0);
    }
  });

  it('keeps the problems of a function when its last document is closed', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PUSH);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    await reported(client, index, 2);
    client.replace(index, 'subscribeMessage.send', 'templateMessage.send');
    client.close(index);
    await client.until(
      () =>
        undeclared(client.published.get(index)).some(({ message }) =>
          message.includes('subscribeMessage'),
        ),
      'the saved text counts again',
    );
  });

  it('answers "unchanged" while nothing has changed', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    const ask = (previousResultId?: string) =>
      client.server.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const first = await ask();
    expect(first.kind).toBe('full');
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.replace(uri, 'exports.main', '\nexports.main');
    expect((await ask(first.resultId)).kind).toBe('full');
  });

  it('asks to refresh only when what another document shows has changed', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PULL);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    client.open(config, declaring(), 'json');
    await client.pull(index);
    await client.pull(config);
    client.replace(config, '"openapi"', ' "openapi"');
    await client.pull(config);
    client.replace(config, '[]', '["subscribeMessage.send"]');
    await client.pull(config);
    await client.until(() => client.refreshes > 0, 'a refresh is asked for');
    expect(client.refreshes).toBe(1);
    expect(undeclared(await client.pull(index))).toHaveLength(1);
  });

  it('follows files that change on the disk', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PUSH);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    await reported(client, index, 2);
    workspace.write(CONFIG, declaring('security.msgSecCheck', 'subscribeMessage.send'));
    client.filesChanged(workspace.uri(CONFIG));
    await reported(client, index, 0);
    workspace.remove(CONFIG);
    client.filesChanged(workspace.uri(CONFIG));
    await reported(client, index, 2);
  });

  it('follows folders that come and go as one event', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PUSH);
    const index = workspace.uri(INDEX);
    client.open(workspace.uri('cloudfunctions/notify/other.js'), '');
    await reported(client, index, 2);
    workspace.remove('cloudfunctions/notify');
    client.filesChanged(workspace.uri('cloudfunctions/notify'));
    await reported(client, index, 0);
    for (const [path, text] of Object.entries(miniProgram())) workspace.write(path, text);
    client.filesChanged(workspace.uri('cloudfunctions/notify'));
    await reported(client, index, 2);
  });

  it('takes severities from the settings, also when they change', async () => {
    const workspace = test.workspace(miniProgram());
    const settings = { rules: { 'undeclared-interface': 'warning' } };
    const client = await test.client(workspace, PULL, { settings });
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    expect(undeclared(await client.pull(uri))[0]?.severity).toBe(DiagnosticSeverity.Warning);
    client.settings = { rules: { 'undeclared-interface': 'off' } };
    client.settingsChanged();
    await client.until(() => client.refreshes > 0, 'a refresh is asked for');
    expect(rules(await client.pull(uri))).not.toContain('undeclared-interface');
  });

  it('leave to VS Code what it says of an open JSON file itself', async () => {
    const broken = '{ "permissions": { "openapi": ["wxacode.get" "security.msgSecCheck"] } }';
    const workspace = test.workspace(miniProgram(broken));
    const uri = workspace.uri(CONFIG);
    const codes = async (initializationOptions?: object) => {
      const client = await test.client(workspace, PULL, { initializationOptions });
      const closed = await client.pull(uri);
      client.open(uri, broken, 'json');
      return [closed, await client.pull(uri)].map(
        (found) => found.filter(({ code }) => code === 'invalid-config').length,
      );
    };
    expect(await codes()).toEqual([1, 1]);
    expect(await codes({ editorCommands: true })).toEqual([1, 0]);
  });
});
