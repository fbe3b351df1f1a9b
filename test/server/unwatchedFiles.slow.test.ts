import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionResolveRequest,
  DefinitionRequest,
  HoverRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  CHANGE,
  type ChangeResult,
  FUNCTIONS,
  type FunctionInfo,
} from '../../server/protocol/src/protocol';
import { BARE, PULL, PUSH } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

/** As Neovim on Linux: it can almost everything, but nobody tells the server of changed files. */
function unwatched({ workspace, ...rest }: ClientCapabilities): ClientCapabilities {
  const { didChangeWatchedFiles: _, ...others } = workspace ?? {};
  return { ...rest, workspace: others };
}

const USED = ['security.msgSecCheck', 'subscribeMessage.send'];

describeServer('a client that watches no files', (test) => {
  const undeclared = (items: readonly { code?: unknown }[]) =>
    items.filter(({ code }) => code === 'undeclared-interface').length;

  it('pulls findings of the files as they are on disk', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, unwatched(PULL));
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    expect(undeclared(await client.pull(index))).toBe(2);
    workspace.write(CONFIG, declaring(...USED));
    expect(undeclared(await client.pull(index))).toBe(0);
    workspace.write(CONFIG, declaring('security.msgSecCheck'));
    expect(undeclared(await client.pull(index))).toBe(1);
    rmSync(fileURLToPath(workspace.uri(CONFIG)));
    const [first] = await client.pull(index);
    expect(first?.message).toContain('does not exist');
    workspace.write(CONFIG, declaring(...USED));
    expect(undeclared(await client.pull(index))).toBe(0);
  });

  it('is told of them without asking, where it is pushed to', async () => {
    const workspace = test.workspace(miniProgram(declaring()));
    const client = await test.client(workspace, unwatched(PUSH));
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const shows = (count: number) => () => undeclared(client.published.get(index) ?? []) === count;
    await client.until(shows(2), 'both calls are reported');
    workspace.write(CONFIG, declaring(...USED));
    await client.until(shows(0), 'nothing is reported');
  });

  it('gets answers from the files as they are, also of a module that a call goes through', async () => {
    const workspace = test.workspace({
      ...miniProgram(declaring('wxacode.get')),
      [INDEX]: "exports.main = require('./send').send;\n",
      'cloudfunctions/notify/send.js': '',
    });
    const client = await test.client(workspace, unwatched(PULL));
    const { connection } = client.server;
    const config = workspace.uri(CONFIG);
    const at = { textDocument: { uri: config }, position: { line: 3, character: 10 } };
    client.open(config, declaring('wxacode.get'), 'json');
    expect(await connection.sendRequest(DefinitionRequest.type, at)).toEqual([]);
    workspace.write(
      'cloudfunctions/notify/send.js',
      "const { openapi } = require('wx-server-sdk');\nexports.send = () => openapi.wxacode.get({ path: 'a' });\n",
    );
    expect(await connection.sendRequest(DefinitionRequest.type, at)).toHaveLength(1);
    expect(await connection.sendRequest(HoverRequest.type, at)).toMatchObject({
      contents: { value: expect.stringContaining('wxacode.get') },
    });
    workspace.write('cloudfunctions/other/index.js', "require('wx-server-sdk');\n");
    const functions = await connection.sendRequest<FunctionInfo[]>(FUNCTIONS, {});
    expect(functions.map(({ name }) => name)).toEqual(['notify', 'other']);
  });

  it('gets quick fixes for the text on disk, not for the one that was read before', async () => {
    for (const capabilities of [BARE, unwatched(PULL)]) {
      const workspace = test.workspace(miniProgram(declaring(...USED.slice(0, 1))));
      const client = await test.client(workspace, capabilities);
      const index = workspace.uri(INDEX);
      client.open(index, NOTIFY);
      await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
      workspace.write(CONFIG, declaring('wxacode.get', ...USED.slice(0, 1), 'ocr.idcard'));
      const [fix] = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
      client.apply(fix?.edit);
      expect(readFileSync(fileURLToPath(workspace.uri(CONFIG)), 'utf8')).toBe(
        declaring('wxacode.get', 'security.msgSecCheck', 'ocr.idcard', 'subscribeMessage.send'),
      );
    }
  });

  it('changes permissions of the files as they are on disk', async () => {
    const workspace = test.workspace(miniProgram(declaring('wxacode.get')));
    const client = await test.client(workspace, unwatched(PUSH));
    const change = (wanted: object) =>
      client.server.connection.sendRequest<ChangeResult>(CHANGE, {
        function: workspace.uri('cloudfunctions/notify'),
        change: wanted,
      });
    await change({ kind: 'declare', names: ['wxacode.get'] });
    workspace.write(CONFIG, declaring('ocr.idcard', 'wxacode.get', 'ocr.bankcard'));
    expect((await change({ kind: 'declareAllUsed' })).names).toEqual(USED);
    expect(readFileSync(fileURLToPath(workspace.uri(CONFIG)), 'utf8')).toBe(
      declaring('ocr.idcard', 'wxacode.get', 'ocr.bankcard', ...USED),
    );
  });
});

describeServer('a code action whose files changed meanwhile', (test) => {
  const resolved = async (
    capabilities: ClientCapabilities,
    meanwhile: (write: (text: string) => void) => void,
  ): Promise<{ edit: WorkspaceEdit | undefined; config: () => string; apply: () => void }> => {
    const workspace = test.workspace(miniProgram(declaring('security.msgSecCheck')));
    const client = await test.client(workspace, capabilities);
    const index = workspace.uri(INDEX);
    client.open(index, NOTIFY);
    const [fix] = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
    // Without a word to the server.
    meanwhile((text) => workspace.write(CONFIG, text));
    const { edit } = await client.server.connection.sendRequest(
      CodeActionResolveRequest.type,
      fix as CodeAction,
    );
    const config = (): string => readFileSync(fileURLToPath(workspace.uri(CONFIG)), 'utf8');
    return { edit, config, apply: () => client.apply(edit) };
  };

  it('is planned again when its edit is wanted, also for a client that watches', async () => {
    for (const capabilities of [PULL, unwatched(PULL)]) {
      const { config, apply } = await resolved(capabilities, (write) =>
        write(declaring('ocr.idcard', 'security.msgSecCheck', 'wxacode.get')),
      );
      apply();
      expect(config()).toBe(
        declaring('ocr.idcard', 'security.msgSecCheck', 'wxacode.get', 'subscribeMessage.send'),
      );
    }
  });

  it('does nothing any more where somebody else has declared it', async () => {
    const { edit, config, apply } = await resolved(PULL, (write) => write(declaring(...USED)));
    expect(edit).toEqual({});
    apply();
    expect(config()).toBe(declaring(...USED));
  });
});
