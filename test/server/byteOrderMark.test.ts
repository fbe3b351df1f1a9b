import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  type Location,
  ReferencesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { DECLARE_COMMAND } from '../../server/protocol/src/protocol';
import { BARE, PULL, PUSH } from './harness/capabilities';
import { CONFIG, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { describeServer } from './harness/serverTest';

const BOM = '\uFEFF';

/** On one line, where every position stands behind the mark. */
const LINE =
  '{ "permissions": { "openapi": ["security.msgSecCheck", "wxacode.get"] }, "triggers": [{ "name": "morning", "type": "timer", "config": "0 0 9 * * * *" }] }';

/** The range of a text in a line of its own. */
const rangeOf = (text: string) => {
  const character = LINE.indexOf(text);
  return {
    start: { line: 0, character },
    end: { line: 0, character: character + text.length },
  };
};

describeServer('a closed config.json with a byte order mark', (test) => {
  it('is edited where its entries stand, by every client', async () => {
    for (const capabilities of [BARE, PULL]) {
      const workspace = test.workspace(miniProgram(BOM + LINE));
      const client = await test.client(workspace, capabilities);
      const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
      client.open(index, NOTIFY);
      const fixes = await client.codeActions(index, client.at(index, 'send('), ['quickfix']);
      client.apply(fixes.find(({ isPreferred }) => isPreferred)?.edit);
      const text = readFileSync(fileURLToPath(config), 'utf8');
      expect(text).toBe(
        BOM + LINE.replace('"wxacode.get"', '"wxacode.get", "subscribeMessage.send"'),
      );
    }
  });

  it('is edited by the command as by the quick fix', async () => {
    const workspace = test.workspace(miniProgram(BOM + LINE));
    const client = await test.client(workspace, PUSH);
    await client.server.connection.sendRequest(ExecuteCommandRequest.type, {
      command: DECLARE_COMMAND,
      arguments: ['notify', 'ocr.bankcard'],
    });
    expect(readFileSync(fileURLToPath(workspace.uri(CONFIG)), 'utf8')).toBe(
      BOM + LINE.replace('"wxacode.get"', '"wxacode.get", "ocr.bankcard"'),
    );
  });

  it('is named by its places as the editor counts them', async () => {
    const workspace = test.workspace(miniProgram(BOM + LINE));
    const client = await test.client(workspace, PULL);
    const { connection } = client.server;
    const [index, config] = [workspace.uri(INDEX), workspace.uri(CONFIG)];
    client.open(index, NOTIFY);
    const findings = await client.pull(index);
    const undeclared = findings.find(({ code }) => code === 'undeclared-interface');
    expect(undeclared?.relatedInformation?.[0]?.location).toEqual({
      uri: config,
      range: rangeOf('"permissions"'),
    });
    const entries = await client.pull(config);
    expect(entries.find(({ code }) => code === 'unused-permission')?.range).toEqual(
      rangeOf('"wxacode.get"'),
    );
    const here = { textDocument: { uri: index }, position: client.at(index, 'msgSecCheck') };
    const [definition] = (await connection.sendRequest(DefinitionRequest.type, here)) as {
      targetRange: object;
    }[];
    expect(definition?.targetRange).toEqual(rangeOf('"security.msgSecCheck"'));
    const references = await connection.sendRequest(ReferencesRequest.type, {
      ...here,
      context: { includeDeclaration: true },
    });
    expect(references).toContainEqual({ uri: config, range: rangeOf('"security.msgSecCheck"') });
    const symbols = (await connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'morning',
    })) as { location: Location }[];
    const trigger = symbols.find(({ location }) => location.uri === config);
    expect(trigger?.location.range.start.character).toBe(LINE.indexOf('"morning"'));
  });

  it('is asked about by its places as the editor counts them', async () => {
    const workspace = test.workspace(miniProgram(BOM + LINE));
    const client = await test.client(workspace, PUSH);
    const { connection } = client.server;
    const uri = workspace.uri(CONFIG);
    // Just inside the quotes: with the mark counted these would be the next and the last entry.
    for (const [name, at] of [
      ['security.msgSecCheck', LINE.indexOf('"security')],
      ['security.msgSecCheck', LINE.indexOf('msgSecCheck"') + 'msgSecCheck'.length],
    ] as const) {
      const targets = (await connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri },
        position: { line: 0, character: at },
      })) as { originSelectionRange: object }[];
      expect(targets[0]?.originSelectionRange).toEqual(rangeOf(`"${name}"`));
    }
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    expect(links?.map(({ range }) => range)).toContainEqual(rangeOf('security.msgSecCheck'));
  });

  it('counts the mark once the client has sent it itself', async () => {
    const workspace = test.workspace(miniProgram(BOM + LINE));
    const client = await test.client(workspace, PULL);
    const config = workspace.uri(CONFIG);
    const before = await client.pull(config);
    client.open(config, BOM + LINE, 'json');
    const after = await client.pull(config);
    const unused = ({ code }: { code?: unknown }) => code === 'unused-permission';
    const start = rangeOf('"wxacode.get"').start.character;
    expect(before.find(unused)?.range.start.character).toBe(start);
    expect(after.find(unused)?.range.start.character).toBe(start + 1);
    const fixes = await client.codeActions(config, { line: 0, character: 0 }, ['quickfix']);
    client.apply(
      fixes.find(({ diagnostics }) => diagnostics?.[0]?.code === 'lenient-config')?.edit,
    );
    expect(client.documents.get(config)?.getText()).toBe(LINE);
  });

  it('is not offered the removal of a mark that its editor hides', async () => {
    const workspace = test.workspace(miniProgram(BOM + LINE));
    const client = await test.client(workspace, PULL);
    const config = workspace.uri(CONFIG);
    const report = await client.server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: config },
    });
    expect(JSON.stringify(report)).toContain('lenient-config');
    const fixes = await client.codeActions(config, { line: 0, character: 0 }, ['quickfix']);
    expect(fixes.filter(({ edit }) => edit?.documentChanges?.length === 0)).toEqual([]);
    expect(fixes.filter(({ title }) => title.includes('byte order mark'))).toEqual([]);
  });
});
