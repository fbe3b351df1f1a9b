import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionResolveRequest,
  ExecuteCommandRequest,
} from 'vscode-languageserver/node';
import { BARE, PULL, PUSH } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

const BROKEN = '{ "permissions": { "openapi": [ "security.msgSecCheck", } }';

describeServer('code actions', (test) => {
  it('declare an interface and change nothing else', async () => {
    const text = '{\n\t"permissions": {\n\t\t"openapi": ["security.msgSecCheck"]\n\t}\n}';
    const workspace = test.workspace(miniProgram(text));
    const client = await test.client(workspace, PULL);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    const fixes = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
    const [fix] = fixes.filter(({ isPreferred }) => isPreferred);
    expect(fix?.kind).toBe('quickfix');
    expect(fix?.diagnostics?.[0]?.code).toBe('undeclared-interface');
    client.apply(fix?.edit);
    expect(readFileSync(fileURLToPath(config), 'utf8')).toBe(
      '{\n\t"permissions": {\n\t\t"openapi": ["security.msgSecCheck", "subscribeMessage.send"]\n\t}\n}',
    );
    expect(await client.pull(index)).not.toContainEqual(
      expect.objectContaining({ code: 'undeclared-interface' }),
    );
  });

  it('create config.json where there is none', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PULL);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    const [fix] = await client.codeActions(index, client.at(index, 'send('));
    expect(fix?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: config });
    client.apply(fix?.edit);
    expect(readFileSync(fileURLToPath(config), 'utf8')).toBe(declaring('subscribeMessage.send'));
  });

  it('edit the unsaved text of an open config.json, at its version', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PULL);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    client.open(config, declaring(), 'json');
    client.replace(config, '[]', '["wxacode.get"]');
    const [fix] = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
    expect(fix?.edit?.documentChanges?.[0]).toMatchObject({
      textDocument: { uri: config, version: 2 },
    });
    client.apply(fix?.edit);
    const names = JSON.parse(client.documents.get(config)?.getText() ?? '').permissions.openapi;
    expect(names).toEqual(['wxacode.get', 'subscribeMessage.send']);
    expect(readFileSync(fileURLToPath(config), 'utf8')).toBe(declaring());
  });

  it('come as plain changes to a client that knows no versions', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, BARE);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const [fix] = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
    expect(fix?.edit?.documentChanges).toBeUndefined();
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([workspace.uri(CONFIG)]);
  });

  it('say why a fix is refused, and leave a broken config.json alone', async () => {
    const workspace = test.workspace(miniProgram(BROKEN));
    const client = await test.client(workspace, PULL);
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    const all = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
    // A comment can still disable the rule: that changes another file.
    const fixes = all.filter(({ title }) => !title.startsWith('Disable '));
    expect(fixes.map(({ title }) => title)).toEqual([
      'Why can subscribeMessage.send not be declared in cloudfunctions/notify/config.json?',
    ]);
    for (const { edit, command } of fixes) {
      expect(edit).toBeUndefined();
      await client.server.connection.sendRequest(ExecuteCommandRequest.type, {
        command: command?.command ?? '',
        arguments: command?.arguments ?? [],
      });
    }
    expect(client.shown).toHaveLength(fixes.length);
    for (const message of client.shown) expect(message).toContain('config.json');
    expect(readFileSync(fileURLToPath(config), 'utf8')).toBe(BROKEN);
  });

  it('declare all that a function lacks, at one of several places', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PULL, { locale: 'zh-cn' });
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const title = '声明 notify 缺少的全部 2 个接口';
    const offered = async () =>
      (await client.codeActions(index, client.at(index, 'send('), ['quickfix'])).find(
        (action) => action.title === title,
      );
    const { command } = (await offered()) ?? {};
    await client.server.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command?.command ?? '',
      arguments: command?.arguments ?? [],
    });
    const { openapi } = JSON.parse(
      readFileSync(fileURLToPath(workspace.uri(CONFIG)), 'utf8'),
    ).permissions;
    expect(openapi).toEqual(['security.msgSecCheck', 'subscribeMessage.send']);
    client.filesChanged(workspace.uri(CONFIG));
    expect(await offered()).toBeUndefined();
  });

  it('name the interface of a call that cannot be read', async () => {
    const head = "const cloud = require('wx-server-sdk');\ncloud.init();\n";
    const calls = {
      dynamic: 'exports.main = (event) => {\n\treturn cloud.openapi[event.name]({});\n};\n',
      foreign: "exports.main = () =>\n  require('own-sdk').openapi.wxacode.get({ path: 'a' });\n",
    };
    const naming = async (call: string, before: string, initializationOptions?: object) => {
      const text = head + call;
      const workspace = test.workspace({ ...miniProgram(declaring()), [INDEX]: text });
      const client = await test.client(workspace, PULL, { initializationOptions });
      const index = workspace.uri(INDEX);
      client.open(index, text);
      const actions = await client.codeActions(index, client.at(index, before), ['quickfix']);
      const action = actions.find(({ title }) => title.endsWith('(cloudcall-uses)'));
      if (action?.edit) client.apply(action.edit);
      return { action, text: client.documents.get(index)?.getText().slice(head.length) };
    };
    const foreign = await naming(calls.foreign, 'wxacode.get');
    expect(foreign.text).toBe(calls.foreign.replace('\n', '\n  // cloudcall-uses wxacode.get\n'));
    expect((await naming(calls.dynamic, 'event.name')).action).toBeUndefined();
    const { action } = await naming(calls.dynamic, 'event.name', { editorCommands: true });
    const [uri, at, snippet] = action?.command?.arguments ?? [];
    expect(uri).toMatch(/index\.js$/);
    expect([at, snippet]).toEqual([{ line: 3, character: 0 }, '\t// cloudcall-uses $0\n']);
  });

  it('disable a rule for a line: with a reason, which our own editor leaves to be typed', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const index = workspace.uri(INDEX);
    const disabling = async (options: object) => {
      const client = await test.client(workspace, PULL, options);
      client.open(index, NOTIFY);
      const actions = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
      const action = actions.find(({ title }) => title.includes('undeclared-interface'));
      if (action?.edit) client.apply(action.edit);
      return { action, text: client.documents.get(index)?.getText() };
    };
    const comment = '// cloudcall-disable-next-line undeclared-interface --';
    const { text } = await disabling({ locale: 'zh-cn' });
    expect(text).toContain(`${comment} 原因\n`);
    const { action } = await disabling({ initializationOptions: { editorCommands: true } });
    expect(action?.edit).toBeUndefined();
    const [uri, { line, character }, snippet] = action?.command?.arguments ?? [];
    expect([uri, character]).toEqual([index, 0]);
    expect(NOTIFY.split('\n')[line]).toContain('subscribeMessage');
    expect(snippet).toBe(`  ${comment} \${0:why}\n`);
  });

  it('fix all of a function at once, resolved late where the client can', async () => {
    const kind = 'source.fixAll.cloudcall';
    for (const capabilities of [PULL, BARE]) {
      const workspace = test.workspace(
        miniProgram(declaring('security.*', 'openapi.wxacode.get', 'wxacode.get')),
      );
      const client = await test.client(workspace, capabilities);
      const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
      client.open(index, NOTIFY);
      const [action] = await client.codeActions(index, { line: 0, character: 0 }, [
        'source.fixAll',
      ]);
      expect(action?.kind).toBe(kind);
      expect(action?.edit === undefined).toBe(capabilities === PULL);
      const whole: CodeAction | undefined =
        action && capabilities === PULL
          ? await client.server.connection.sendRequest(CodeActionResolveRequest.type, action)
          : action;
      client.apply(whole?.edit);
      expect(JSON.parse(readFileSync(fileURLToPath(config), 'utf8'))).toEqual({
        permissions: { openapi: ['security.msgSecCheck', 'wxacode.get', 'subscribeMessage.send'] },
      });
      expect(await client.codeActions(index, { line: 0, character: 0 }, [kind])).toEqual([]);
    }
  });

  it('rename a misspelt config.json where the client can', async () => {
    const { [CONFIG]: text = '', ...files } = miniProgram(declaring('subscribeMessage.send'));
    const misspelt = CONFIG.replace('json', 'josn');
    for (const capabilities of [PULL, BARE]) {
      const workspace = test.workspace({ ...files, [misspelt]: text });
      const client = await test.client(workspace, capabilities);
      const index = workspace.uri(INDEX);
      client.open(index, NOTIFY);
      const fixes = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
      const [fix] = fixes.filter(({ isPreferred }) => isPreferred);
      if (capabilities === BARE) {
        expect(fix).toBeUndefined();
        continue;
      }
      if (fix === undefined) throw new Error('no fix');
      const chosen = await client.server.connection.sendRequest(CodeActionResolveRequest.type, fix);
      expect(chosen.data.permissions).toMatchObject([{ added: ['subscribeMessage.send'] }]);
      client.apply(chosen.edit);
      expect(existsSync(fileURLToPath(workspace.uri(misspelt)))).toBe(false);
      expect(readFileSync(fileURLToPath(workspace.uri(CONFIG)), 'utf8')).toBe(text);
      expect(await client.codeActions(index, client.at(index, 'send('), ['quickfix'])).toEqual([]);
    }
  });

  it('offer nothing where nothing is wrong', async () => {
    const workspace = test.workspace(
      miniProgram(declaring('security.msgSecCheck', 'subscribeMessage.send')),
    );
    const client = await test.client(workspace, PUSH);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    expect(await client.codeActions(index, client.at(index, 'send('))).toEqual([]);
    expect(existsSync(fileURLToPath(index))).toBe(true);
  });
});
