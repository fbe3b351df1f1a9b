import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import {
  BROWSE,
  type BrowseHit,
  CHANGE,
  type ChangeResult,
  DECLARE_COMMAND,
  FUNCTIONS,
  type FunctionInfo,
  INTERFACES,
  INTERFACES_AT,
  type InterfaceInfo,
  type InterfacesAtResult,
  STATUS,
  type StatusResult,
} from '../../server/protocol/src/protocol';
import { PUSH } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

const declared = (uri: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(uri), 'utf8')).permissions.openapi;

describeServer('permissions', (test) => {
  it('knows the interface at a place', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PUSH);
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    const at = async (text: string) =>
      client.server.connection.sendRequest<InterfacesAtResult>(INTERFACES_AT, {
        uri,
        position: client.at(uri, text),
      });
    expect((await at('msgSecCheck')).names).toEqual(['security.msgSecCheck']);
    expect((await at('event.text')).names).toEqual(['security.msgSecCheck']);
    expect((await at('cloud.init')).names).toEqual([]);
    expect((await at('cloud.init')).functions.map(({ name }) => name)).toEqual(['notify']);
  });

  it('lists functions, and interfaces with the missing ones first', async () => {
    const workspace = test.workspace(miniProgram(declaring('wxacode.get')));
    const client = await test.client(workspace, PUSH);
    const { connection } = client.server;
    const functions = await connection.sendRequest<FunctionInfo[]>(FUNCTIONS, {});
    expect(functions).toEqual([
      {
        uri: workspace.uri('cloudfunctions/notify'),
        name: 'notify',
        label: 'notify',
        path: 'cloudfunctions/notify',
        hasConfig: true,
        configUri: workspace.uri(CONFIG),
      },
    ]);
    const interfaces = await connection.sendRequest<InterfaceInfo[]>(INTERFACES, {
      function: functions[0]?.uri,
    });
    expect(interfaces.slice(0, 2).map(({ name, state }) => [name, state])).toEqual([
      ['security.msgSecCheck', 'undeclared'],
      ['subscribeMessage.send', 'undeclared'],
    ]);
    expect(interfaces.find(({ name }) => name === 'wxacode.get')?.state).toBe('declared');
    expect(interfaces.length).toBeGreaterThan(300);
    expect(interfaces.at(-1)?.deprecated).toBe(true);
  });

  it('finds interfaces by words and codes, also those that cloud call does not have', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PUSH, { locale: 'zh-cn' });
    const browse = (words: string) =>
      client.server.connection.sendRequest<BrowseHit[]>(BROWSE, {
        words,
        uri: workspace.uri(INDEX),
      });
    const all = await browse('');
    expect(all.slice(0, 2).map(({ state }) => state)).toEqual(['undeclared', 'undeclared']);
    expect(all.some(({ covered }) => !covered)).toBe(true);
    const [hit] = await browse('msgSecCheck');
    expect(hit?.name).toBe('security.msgSecCheck');
    expect(hit?.call).toMatch(/^openapi\.security\.msgSecCheck\(/);
    expect(hit?.title).toMatch(/[\u4e00-\u9fff]/);
    expect(await browse('zzzzqqqq')).toEqual([]);
  });

  it('changes permissions through the editor', async () => {
    const workspace = test.workspace(miniProgram());
    const client = await test.client(workspace, PUSH);
    const change = (wanted: object) =>
      client.server.connection.sendRequest<ChangeResult>(CHANGE, {
        function: workspace.uri('cloudfunctions/notify'),
        change: wanted,
      });
    const config = workspace.uri(CONFIG);
    const first = await change({ kind: 'declare', names: ['wxacode.get', 'wxacode.get'] });
    expect(first).toEqual({ outcome: 'applied', names: ['wxacode.get'], configUri: config });
    expect((await change({ kind: 'declareAllUsed' })).outcome).toBe('applied');
    expect(declared(config)).toEqual([
      'wxacode.get',
      'security.msgSecCheck',
      'subscribeMessage.send',
    ]);
    expect((await change({ kind: 'removeUnused' })).names).toEqual(['wxacode.get']);
    expect(declared(config)).toEqual(['security.msgSecCheck', 'subscribeMessage.send']);
    expect((await change({ kind: 'declareAllUsed' })).outcome).toBe('nothing');
    workspace.write(CONFIG, '{ "permissions": ');
    client.filesChanged(config);
    const refused = await change({ kind: 'declareAllUsed' });
    expect(refused.outcome).toBe('refused');
    expect(refused.message).toContain('cloudfunctions/notify/config.json');
  });

  it('declares by a command that any client can execute', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PUSH);
    const execute = (...given: unknown[]) =>
      client.server.connection.sendRequest(ExecuteCommandRequest.type, {
        command: DECLARE_COMMAND,
        arguments: given,
      });
    await execute('cloudfunctions/notify', 'wxacode.get');
    await execute('notify', ['security.msgSecCheck']);
    expect(declared(workspace.uri(CONFIG))).toEqual(['wxacode.get', 'security.msgSecCheck']);
    expect(client.shown).toEqual([]);
    await execute('nobody', 'wxacode.get');
    await execute('notify');
    expect(client.shown).toHaveLength(2);
    expect(client.shown[0]).toContain('nobody');
  });

  it('explains why a file is checked or not', async () => {
    const workspace = test.workspace({ ...miniProgram(), 'pages/index.js': 'Page({});' });
    const other = test.workspace({ 'a.js': '' });
    const client = await test.client(workspace, PUSH);
    const status = (uri: string) =>
      client.server.connection.sendRequest<StatusResult>(STATUS, { uri });
    expect(await status(workspace.uri(INDEX))).toMatchObject({
      state: 'checked',
      functions: [{ name: 'notify', used: 2, undeclared: 2, unresolved: 0 }],
    });
    expect((await status(workspace.uri('pages/index.js'))).state).toBe('not-reached');
    expect((await status(other.uri('a.js'))).state).toBe('outside-workspace');
  });
});
