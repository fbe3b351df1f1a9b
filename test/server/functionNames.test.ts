import { expect, it } from 'vitest';
import {
  type CompletionList,
  CompletionRequest,
  CompletionTriggerKind,
  DefinitionRequest,
  HoverRequest,
  type LocationLink,
  ReferencesRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver/node';
import { BARE, PULL } from './harness/capabilities';
import { INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

const PAGE = 'miniprogram/pages/index.js';
const CALL = "wx.cloud.callFunction({ name: 'notify' })\n";

describeServer('functions by name', (test) => {
  it('are offered, explained, found and led to', async () => {
    const workspace = test.workspace({ ...miniProgram(), [PAGE]: CALL });
    const client = await test.client(workspace, PULL, { locale: 'zh-cn' });
    const uri = workspace.uri(PAGE);
    client.open(uri, CALL);
    const { connection } = client.server;
    const at = client.at(uri, 'notify');
    const textDocument = { uri };
    const list = (await connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: at,
    })) as CompletionList;
    expect(list.items.map(({ label }) => label)).toEqual(['notify']);
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position: at });
    expect(JSON.stringify(hover?.contents)).toContain('云函数');
    const [link] = (await connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: at,
    })) as LocationLink[];
    expect(link?.targetUri).toBe(workspace.uri(INDEX));
    const found = await connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: at,
      context: { includeDeclaration: false },
    });
    expect(found?.map((place) => place.uri)).toEqual([uri]);
  });

  it('follow when their folder is renamed', async () => {
    const workspace = test.workspace({ ...miniProgram(), [PAGE]: CALL });
    const client = await test.client(workspace, PULL);
    const operations = client.initialized.capabilities.workspace?.fileOperations;
    expect(operations?.willRename?.filters).toHaveLength(1);
    const rename = (from: string, to: string) =>
      client.server.connection.sendRequest(WillRenameFilesRequest.type, {
        files: [{ oldUri: workspace.uri(from), newUri: workspace.uri(to) }],
      });
    const edit = await rename('cloudfunctions/notify', 'cloudfunctions/tell');
    expect(edit?.documentChanges).toEqual([
      {
        textDocument: { uri: workspace.uri(PAGE), version: null },
        edits: [
          {
            newText: 'tell',
            range: { start: { line: 0, character: 31 }, end: { line: 0, character: 37 } },
          },
        ],
      },
    ]);
    expect(await rename('miniprogram/pages', 'miniprogram/other')).toBeNull();
  });

  it('are not followed for a client that does not ask before it renames', async () => {
    const client = await test.client(test.workspace(miniProgram()), BARE);
    expect(client.initialized.capabilities.workspace?.fileOperations).toBeUndefined();
    expect(client.initialized.capabilities.workspace?.workspaceFolders?.supported).toBe(true);
  });

  it('open no list in a comment by a typed dot', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(INDEX);
    client.open(uri, `${NOTIFY}// cloudcall-uses security.\n`);
    const ask = async (triggerKind: CompletionTriggerKind) => {
      const { line, character } = client.at(uri, '// cloudcall-uses security.');
      const list = (await client.server.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position: { line, character: character + '// cloudcall-uses security.'.length },
        context: { triggerKind },
      })) as CompletionList;
      return list.items.length;
    };
    expect(await ask(CompletionTriggerKind.TriggerCharacter)).toBe(0);
    expect(await ask(CompletionTriggerKind.Invoked)).toBeGreaterThan(50);
  });
});
