import { expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionTriggerKind,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import {
  REFERENCE,
  REFERENCE_AT,
  type ReferenceAtResult,
  type ReferenceResult,
} from '../../server/protocol/src/protocol';
import { PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import type { TestClient } from './harness/testClient';

const EDITOR = { initializationOptions: { editorCommands: true } };

const page = (client: TestClient, path: string) =>
  client.server.connection.sendRequest<ReferenceResult | null>(REFERENCE, { path });

/** The actions that show a page, at a place in the code. */
async function showing(client: TestClient, uri: string, before: string, kind: 1 | 2) {
  const position = client.at(uri, before);
  const actions = await client.server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], triggerKind: kind },
  });
  return (actions as CodeAction[]).filter(({ kind }) => kind === 'documentation.cloudcall');
}

describeServer('reference pages', (test) => {
  it('come in the client’s language and lead to each other', async () => {
    const client = await test.client(test.workspace(miniProgram()), PULL, { locale: 'zh-cn' });
    const found = await page(client, 'interfaces/security.imgSecCheck.md');
    expect(found?.markdown).toContain('\n## 参数\n');
    const [, error] = /\]\(\.\.\/(errors\/-?\d+\.md)\)/.exec(found?.markdown ?? '') ?? [];
    expect((await page(client, error ?? ''))?.markdown).toMatch(/^# 错误码 /);
    expect(found?.markdown).toContain('](../rules/media-value.md)');
  });

  it('are not there for what nobody knows', async () => {
    const client = await test.client(test.workspace(miniProgram()), PULL);
    for (const path of ['interfaces/a.b.md', 'errors/1234567.md', 'rules/media-value.md', '../x']) {
      expect(await page(client, path)).toBeNull();
    }
  });

  it('are found for a call and for an entry', async () => {
    const workspace = test.workspace(miniProgram(declaring('wxacode.get')));
    const client = await test.client(workspace, PULL);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    client.open(config, declaring('wxacode.get'), 'json');
    const at = (uri: string, before: string) =>
      client.server.connection.sendRequest<ReferenceAtResult>(REFERENCE_AT, {
        uri,
        position: client.at(uri, before),
      });
    expect(await at(index, 'send(')).toEqual({ names: ['subscribeMessage.send'] });
    expect(await at(config, 'wxacode')).toEqual({ names: ['wxacode.get'] });
    expect(await at(index, 'require')).toEqual({ names: [] });
  });
});

describeServer('an editor that can show reference pages', (test) => {
  it('is led there by cards and by actions that somebody asks for', async () => {
    const workspace = test.workspace(miniProgram(declaring('subscribeMessage.send')));
    const client = await test.client(workspace, PULL, EDITOR);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    const hover = await client.server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: client.at(uri, 'send('),
    });
    expect((hover?.contents as MarkupContent | undefined)?.value).toContain(
      '](command:cloudcall.openReference?%5B%22subscribeMessage.send%22%5D)',
    );
    const [asked] = await showing(client, uri, 'send(', CodeActionTriggerKind.Invoked);
    expect(asked?.command).toMatchObject({
      command: 'cloudcall.openReference',
      arguments: ['subscribeMessage.send'],
    });
    expect(await showing(client, uri, 'require', CodeActionTriggerKind.Invoked)).toEqual([]);
  });

  it('lights no bulb for them alone', async () => {
    const workspace = test.workspace(miniProgram(declaring('subscribeMessage.send')));
    const client = await test.client(workspace, PULL, EDITOR);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    expect(await showing(client, uri, 'send(', CodeActionTriggerKind.Automatic)).toEqual([]);
    const unheard = await showing(client, uri, 'msgSecCheck(', CodeActionTriggerKind.Automatic);
    expect(unheard).toHaveLength(1);
  });

  it('is offered none when it cannot', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    expect(await showing(client, uri, 'send(', CodeActionTriggerKind.Invoked)).toEqual([]);
  });
});
