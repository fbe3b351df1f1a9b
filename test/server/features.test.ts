import { expect, it } from 'vitest';
import {
  type ClientCapabilities,
  CodeLensRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  type InlineCompletionItem,
  InlineCompletionRequest,
  type InsertReplaceEdit,
  type Location,
  type LocationLink,
  type MarkupContent,
  ReferencesRequest,
  SignatureHelpRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { BARE, PULL, PUSH } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';
import type { TestClient } from './harness/testClient';

const complete = async (client: TestClient, uri: string, before: string) => {
  const position = client.at(uri, before);
  const list = (await client.server.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { ...position, character: position.character + before.length },
  })) as CompletionList;
  return list.items;
};

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

describeServer('features', (test) => {
  it('complete categories and methods, explained when looked at', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL, { locale: 'en' });
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY.replace('security.msgSecCheck({ content: event.text })', 'se'));
    const categories = await complete(client, uri, 'openapi.se');
    expect(labels(categories)).toContain('security');
    client.replace(uri, 'openapi.se', 'openapi.security.');
    const methods = await complete(client, uri, 'security.');
    expect(labels(methods)).toContain('msgSecCheck');
    const method = methods.find(({ label }) => label === 'msgSecCheck');
    expect(method?.textEdit).toHaveProperty('insert');
    const resolved = await client.server.connection.sendRequest(
      CompletionResolveRequest.type,
      method as CompletionItem,
    );
    expect((resolved.documentation as MarkupContent).value).toContain('msgSecCheck');
  });

  it('complete no snippets for a client or a user that wants none', async () => {
    const workspace = test.workspace(miniProgram());
    const uri = workspace.uri(INDEX);
    const text = NOTIFY.replace('msgSecCheck({ content: event.text })', 'ms');
    const settings = { completion: { callArguments: false } };
    for (const [capabilities, options] of [
      [BARE, {}],
      [PUSH, { settings }],
    ] as const) {
      const client = await test.client(workspace, capabilities, options);
      client.open(uri, text);
      await client.codeActions(uri, { line: 0, character: 0 });
      const items = await complete(client, uri, 'security.ms');
      const method = items.find(({ label }) => label === 'msgSecCheck');
      expect(method?.textEdit?.newText).toBe('msgSecCheck');
    }
  });

  it('name keys that accept an offer only to a user who wants them and a client that takes them', async () => {
    const workspace = test.workspace(miniProgram());
    const uri = workspace.uri(INDEX);
    const text = NOTIFY.replace('security.msgSecCheck({ content: event.text })', 'sec');
    const settings = { completion: { commitCharacters: true } };
    const unable = { ...PUSH, textDocument: {} };
    for (const [capabilities, options, keys] of [
      [PUSH, { settings }, ['.']],
      [PUSH, {}, undefined],
      [unable, { settings }, undefined],
    ] as const) {
      const client = await test.client(workspace, capabilities, options);
      client.open(uri, text);
      await client.codeActions(uri, { line: 0, character: 0 });
      const items = await complete(client, uri, 'openapi.sec');
      const category = items.find(({ label }) => label === 'security');
      expect(category?.commitCharacters).toEqual(keys);
    }
  });

  it('open no list behind brackets and commas, and none where a call was accepted', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL, {
      initializationOptions: { editorCommands: true },
    });
    const { completionProvider } = client.initialized.capabilities;
    expect(completionProvider?.triggerCharacters).toEqual(['.', '"', "'"]);
    const uri = workspace.uri(INDEX);
    client.open(
      uri,
      NOTIFY.replace('security.msgSecCheck({ content: event.text })', 'security.ms'),
    );
    const items = await complete(client, uri, 'security.ms');
    const commands = items.flatMap(({ command }) => command?.command ?? []);
    expect([...new Set(commands)]).toEqual(['editor.action.triggerParameterHints']);
  });

  it('complete a key of config.json to its end, whichever range is taken', async () => {
    const config = '{ "triggers": [], "perm" }';
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(CONFIG);
    client.open(uri, config, 'json');
    const items = await complete(client, uri, '"per');
    const edit = items.find(({ label }) => label === 'permissions')?.textEdit as InsertReplaceEdit;
    expect(edit.insert).toEqual(edit.replace);
    expect(edit.insert.end.character).toBe(config.indexOf(' }'));
  });

  it('complete in config.json what the code uses first', async () => {
    const config = '{ "permissions": { "openapi": [""] } }';
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(CONFIG);
    client.open(uri, config, 'json');
    const items = await complete(client, uri, '["');
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    expect(labels(sorted).slice(0, 2).sort()).toEqual([
      'security.msgSecCheck',
      'subscribeMessage.send',
    ]);
  });

  it('explain an interface in the language of the client', async () => {
    const workspace = test.workspace(miniProgram());
    const hover = async (locale: string): Promise<string> => {
      const client = await test.client(workspace, PULL, { locale });
      const uri = workspace.uri(INDEX);
      client.open(uri, NOTIFY);
      const answer = await client.server.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: client.at(uri, 'msgSecCheck'),
      });
      return (answer?.contents as MarkupContent | undefined)?.value ?? '';
    };
    expect(await hover('en')).toContain('security.msgSecCheck');
    expect(await hover('zh-cn')).toMatch(/[\u4e00-\u9fff]/);
  });

  it('lead from a call to its entry and back', async () => {
    const config = declaring('security.msgSecCheck', 'subscribeMessage.send');
    const workspace = test.workspace(miniProgram(config));
    const client = await test.client(workspace, PULL);
    const bare = await test.client(workspace, BARE);
    const [index, entry] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    for (const each of [client, bare]) {
      each.open(index, NOTIFY);
      each.open(entry, config, 'json');
    }
    const ask = (each: TestClient) =>
      each.server.connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri: index },
        position: each.at(index, 'msgSecCheck'),
      });
    const [link] = (await ask(client)) as LocationLink[];
    expect(link?.targetUri).toBe(entry);
    expect(link?.targetRange.start).toEqual(client.at(entry, '"security'));
    const [location] = (await ask(bare)) as Location[];
    expect(location?.uri).toBe(entry);
    const references = await client.server.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: entry },
      position: client.at(entry, 'security.'),
      context: { includeDeclaration: false },
    });
    expect(references?.map(({ uri }) => uri)).toEqual([index]);
    const links = await client.server.connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: entry },
    });
    expect(links?.[0]?.target).toMatch(/^https:/);
  });

  it('show the parameters of a call', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    const help = await client.server.connection.sendRequest(SignatureHelpRequest.type, {
      textDocument: { uri },
      position: client.at(uri, ' touser'),
    });
    expect(help?.signatures[0]?.label).toContain('touser');
    const elsewhere = await client.server.connection.sendRequest(SignatureHelpRequest.type, {
      textDocument: { uri },
      position: client.at(uri, 'cloud.init'),
    });
    expect(elsewhere).toBeNull();
  });

  it('annotate calls that do not spell their interface, and functions when asked to', async () => {
    const code = NOTIFY.replace('security.msgSecCheck(', "security['msg' + 'SecCheck'](");
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL, { settings: {} });
    const uri = workspace.uri(INDEX);
    client.open(uri, code);
    await client.pull(uri);
    const { connection } = client.server;
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range,
    });
    expect(hints?.map(({ label }) => label)).toEqual(['→ security.msgSecCheck']);
    const lenses = () => connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    expect(await lenses()).toEqual([]);
    client.settings = { codeLens: { show: 'todo' } };
    client.settingsChanged();
    await client.until(() => client.lensRefreshes > 0, 'lenses are to be asked for again');
    expect((await lenses())?.[0]?.command?.title).toMatch(/2/);
  });

  it('offer the rest of config.json as ghost text, unless switched off', async () => {
    const config = '{ "permissions": { "openapi": [] } }';
    const workspace = test.workspace(miniProgram(config));
    const uri = workspace.uri(CONFIG);
    const ask = async (settings: object) => {
      const client = await test.client(workspace, PULL, { settings });
      client.open(uri, config, 'json');
      await client.pull(uri);
      const position = client.at(uri, '] }');
      return client.server.connection.sendRequest(InlineCompletionRequest.type, {
        textDocument: { uri },
        position,
        context: { triggerKind: 1 },
      });
    };
    expect(JSON.stringify(await ask({}))).toContain('subscribeMessage.send');
    expect(await ask({ inlineCompletion: { enabled: false } })).toBeNull();
  });

  it('take ghost texts of several lines as snippets, whatever the editor', async () => {
    const call = 'cloud.openapi.customerServiceMessage.send(';
    const code = NOTIFY.replace(
      'cloud.openapi.security.msgSecCheck({ content: event.text })',
      call,
    );
    const workspace = test.workspace({ ...miniProgram(), [INDEX]: code });
    const uri = workspace.uri(INDEX);
    const ask = async (initializationOptions?: object) => {
      const client = await test.client(workspace, PULL, { initializationOptions });
      client.open(uri, code);
      const { line, character } = client.at(uri, call);
      const [item] = (await client.server.connection.sendRequest(InlineCompletionRequest.type, {
        textDocument: { uri },
        position: { line, character: character + call.length },
        context: { triggerKind: 1 },
      })) as InlineCompletionItem[];
      return item;
    };
    for (const options of [undefined, { editorCommands: true }]) {
      const insertText = { kind: 'snippet', value: expect.stringContaining('touser: $') };
      expect(await ask(options)).toMatchObject({ insertText });
    }
  });

  it('outline config.json and what a file calls, in either form', async () => {
    const config = JSON.stringify({
      permissions: { openapi: ['wxacode.get'] },
      triggers: [{ name: 'nightly', type: 'timer', config: '0 0 2 * * * *' }],
    });
    const workspace = test.workspace(miniProgram(config));
    const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
    const rich = { ...PULL, textDocument: { ...PULL.textDocument, documentSymbol } };
    const outline = async (path: string, capabilities: ClientCapabilities) => {
      const client = await test.client(workspace, capabilities, { locale: 'zh-cn' });
      const found = await client.server.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri: workspace.uri(path) },
      });
      return found ?? [];
    };
    const symbols = (await outline(CONFIG, rich)) as DocumentSymbol[];
    expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
      ['wxacode.get', expect.stringMatching(/小程序码/)],
      ['nightly', expect.stringMatching(/2|02/)],
    ]);
    const calls = (await outline(INDEX, rich)) as DocumentSymbol[];
    expect(calls.map(({ name }) => name)).toEqual([
      'security.msgSecCheck',
      'subscribeMessage.send',
    ]);
    expect(calls[0]?.range.end).toEqual({ line: 3, character: 67 });
    expect((await outline(INDEX, BARE))[0]).toMatchObject({
      location: { uri: workspace.uri(INDEX) },
    });
  });

  it('find functions and interfaces by name', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const found = await client.server.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'msgSec',
    });
    expect(found?.map(({ name }) => name)).toContain('security.msgSecCheck');
  });
});
