import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeLensRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import {
  CHANGE,
  CHANGED,
  CHECK,
  type ChangeResult,
  type FunctionOverviewInfo,
  NEW_FUNCTION,
  type NewFunctionResult,
  OVERVIEW,
  TEMPLATES,
  type TemplatesResult,
} from '../../server/protocol/src/protocol';
import { PULL, PUSH } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

const OURS = { initializationOptions: { editorCommands: true } };

describeServer('the overview', (test) => {
  it('says how each interface stands, follows changes and removes an entry', async () => {
    const workspace = test.workspace({
      ...miniProgram(declaring('security.msgSecCheck', 'wxacode.get')),
      'cloudfunctions/plain/index.js': 'exports.main = () => 1',
      'cloudfunctions/gate/index.js':
        "const cloud = require('wx-server-sdk');\nexports.main = (event) => cloud.openapi[event.a]({});",
    });
    const client = await test.client(workspace, PULL, OURS);
    const { connection } = client.server;
    let changes = 0;
    connection.onNotification(CHANGED, () => {
      changes += 1;
      client.heard();
    });
    const ask = () => connection.sendRequest<FunctionOverviewInfo[]>(OVERVIEW, {});
    const [gate, notify, ...others] = await ask();
    expect(others).toEqual([]);
    expect(gate).toMatchObject({ name: 'gate', interfaces: [] });
    expect(gate?.unknown).toHaveLength(1);
    const states = notify?.interfaces.map(({ name, state, reported }) => [name, state, reported]);
    expect(states).toEqual([
      ['subscribeMessage.send', 'missing', true],
      ['wxacode.get', 'unused', true],
      ['security.msgSecCheck', 'declared', false],
    ]);
    const functions = [notify!.uri, workspace.uri('cloudfunctions/plain'), workspace.uri(INDEX)];
    const some = await connection.sendRequest<FunctionOverviewInfo[]>(OVERVIEW, { functions });
    expect(some).toEqual([notify]);
    const [missing, unused] = notify!.interfaces;
    expect(missing?.calls[0]?.uri).toBe(workspace.uri(INDEX));
    expect(missing?.entry).toBeUndefined();
    expect(unused?.entry?.uri).toBe(workspace.uri(CONFIG));
    const change = { kind: 'remove', names: ['wxacode.get'] };
    const removed = await connection.sendRequest<ChangeResult>(CHANGE, {
      function: notify!.uri,
      change,
    });
    expect(removed).toMatchObject({ outcome: 'applied', names: ['wxacode.get'] });
    await client.until(() => changes > 0, 'the client is told of a change');
    const [, after] = await ask();
    expect(after?.interfaces.map(({ state }) => state)).toEqual(['missing', 'declared']);
  });

  it('counts nothing that a comment or a setting tells rules to be silent of', async () => {
    const silent = `// cloudcall-disable undeclared-interface -- declared by the deploy script\n${NOTIFY}`;
    const workspace = test.workspace({
      ...miniProgram(declaring('wxacode.get')),
      [INDEX]: silent,
      'cloudcall.json': '{ "rules": { "unused-permission": "off" } }',
    });
    const { connection } = (await test.client(workspace, PULL, OURS)).server;
    const [notify] = await connection.sendRequest<FunctionOverviewInfo[]>(OVERVIEW, {});
    expect(notify?.interfaces.map(({ state, reported }) => [state, reported])).toEqual([
      ['missing', false],
      ['missing', false],
      ['unused', false],
    ]);
    const params = { textDocument: { uri: workspace.uri(INDEX) } };
    expect(await connection.sendRequest(CodeLensRequest.type, params)).toEqual([]);
  });

  it('makes a function that is there with all its files, and refuses a second one', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, PULL, { ...OURS, locale: 'zh-cn' });
    const { connection } = client.server;
    const { templates, parents } = await connection.sendRequest<TemplatesResult>(TEMPLATES, {});
    expect(templates.find(({ id }) => id === 'cloudcall-phone-number')?.title).toContain('手机号');
    const [parent] = parents;
    expect(parents).toEqual([
      {
        uri: workspace.uri('cloudfunctions'),
        path: 'cloudfunctions',
        only: workspace.uri('cloudfunctions/notify'),
      },
    ]);
    const params = {
      parent: parent!.uri,
      name: 'phone',
      template: 'cloudcall-phone-number',
      language: 'javascript',
    };
    const made = await connection.sendRequest<NewFunctionResult>(NEW_FUNCTION, params);
    expect(made).toEqual({
      outcome: 'applied',
      entryUri: workspace.uri('cloudfunctions/phone/index.js'),
    });
    const folder = join(workspace.root, 'cloudfunctions/phone');
    expect(existsSync(join(folder, 'package.json'))).toBe(true);
    expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe(
      declaring('phonenumber.getPhoneNumber'),
    );
    const { parents: now } = await connection.sendRequest<TemplatesResult>(TEMPLATES, {});
    expect(now.map(({ only }) => only)).toEqual([undefined]);
    const again = await connection.sendRequest<NewFunctionResult>(NEW_FUNCTION, params);
    expect(again).toMatchObject({ outcome: 'refused', message: expect.stringContaining('phone') });
  });

  it('a function whose folder alone is open has no place for another one beside it', async () => {
    const alone = test.workspace({ 'index.js': NOTIFY, 'config.json': declaring() });
    const { connection } = (await test.client(alone, PULL, OURS)).server;
    const list = await connection.sendRequest<FunctionOverviewInfo[]>(OVERVIEW, {});
    expect(list).toHaveLength(1);
    const { parents } = await connection.sendRequest<TemplatesResult>(TEMPLATES, {});
    expect(parents).toEqual([]);
    const { connection: other } = (await test.client(test.workspace({}), PULL, OURS)).server;
    const empty = await other.sendRequest<TemplatesResult>(TEMPLATES, {});
    expect(empty.parents.map(({ path }) => path)).toEqual(['cloudfunctions']);
  });

  it('a check that is cancelled ends, and leaves other functions alone', async () => {
    // Long enough that all of them take many slices of time.
    const helpers = Array.from({ length: 300 }, (_, i) => `const f${i} = (a) => a[${i}];\n`);
    const text = `${NOTIFY}\n${helpers.join('')}`;
    const others = Array.from({ length: 100 }, (_, i) => [`cloudfunctions/n${i}/index.js`, text]);
    const files = { ...miniProgram(declaring()), ...Object.fromEntries(others) };
    const client = await test.client(test.workspace(files), PUSH);
    const source = new CancellationTokenSource();
    const { connection } = client.server;
    const answer = connection.sendRequest(CHECK, {}, source.token);
    // Answered between two functions, when the check has begun.
    await connection.sendRequest(TEMPLATES, {});
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect([...client.published.keys()]).toEqual([]);
  });
});
