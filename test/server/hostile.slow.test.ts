import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  ReferencesRequest,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';
import { casesOf, listed } from '../hostile/cases';
import { Chance, mutated } from '../hostile/chance';
import { limit } from '../longRuns';
import { root } from '../root';
import { PULL } from './harness/capabilities';
import { CONFIG, declaring, INDEX, miniProgram, NOTIFY } from './harness/miniProgram';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

const SLOW = { timeout: limit(60_000, 3_600_000) };

const SHOP = join(root, 'examples/shop/cloudfunctions');
const read = (path: string): string => readFileSync(join(SHOP, path), 'utf8');

/** Files as people write them, each with the place that it takes. */
const TEXTS: readonly (readonly [path: string, text: string])[] = [
  [INDEX, read('orderNotice/index.js')],
  [INDEX, read('customerService/index.js')],
  [CONFIG, read('orderNotice/config.json')],
  [
    CONFIG,
    '{\n  // 权限\n  "permissions": { "openapi": ["wxacode.get", "security.*",] },\n  "triggers": [{ "name": "t", "type": "timer", "config": "0 0 2 1 * * *" }]\n}\n',
  ],
];

/** What is asked of a text while somebody works on it. */
async function askAll(client: TestClient, uri: string, position: Position): Promise<void> {
  const { connection } = client.server;
  const where = { textDocument: { uri }, position };
  const range = { start: position, end: position };
  await Promise.all([
    connection.sendRequest(CompletionRequest.type, where),
    connection.sendRequest(HoverRequest.type, where),
    connection.sendRequest(SignatureHelpRequest.type, where),
    connection.sendRequest(DefinitionRequest.type, where),
    connection.sendRequest(ReferencesRequest.type, {
      ...where,
      context: { includeDeclaration: true },
    }),
    connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } }),
    connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    }),
    connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range }),
    connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } }),
  ]);
}

describe('a server among hostile input', () => {
  let workspace: ThrowAwayWorkspace;
  let client: TestClient;
  beforeEach(async () => {
    workspace = new ThrowAwayWorkspace(miniProgram(declaring()));
    client = await TestClient.start({
      transport: 'memory',
      roots: [workspace],
      capabilities: PULL,
    });
  });
  afterEach(async () => {
    await client.stop();
    workspace.dispose();
  });

  /** Opens texts one after the other, asks for everything, and looks whether all is well in the end. */
  async function tryTexts(texts: Iterable<readonly [path: string, text: string, at: number]>) {
    for (const path of [INDEX, CONFIG]) client.open(workspace.uri(path), '');
    for (const [path, text, at] of texts) {
      const uri = workspace.uri(path);
      const document = client.documents.get(uri);
      const end = document?.positionAt(document.getText().length);
      if (document === undefined || end === undefined) throw new Error(`${uri} is not open`);
      client.change(uri, [{ range: { start: { line: 0, character: 0 }, end }, text }]);
      await askAll(client, uri, client.documents.get(uri)?.positionAt(at) ?? end);
      await client.pull(uri);
    }
    await expectSound();
  }

  /** Nothing was logged, and a sound file gets its findings. */
  async function expectSound() {
    expect(client.logged).toEqual([]);
    for (const path of [INDEX, CONFIG]) client.close(workspace.uri(path));
    const codes = (await client.pull(workspace.uri(INDEX))).map(({ code }) => code);
    expect(codes).toContain('undeclared-interface');
  }

  it('prefixes of files', SLOW, async () => {
    const count = casesOf('prefixes');
    await tryTexts(
      Array.from({ length: count }, (_, i) => {
        const [path, text] = TEXTS[i % TEXTS.length] ?? [INDEX, ''];
        const length = Math.floor((i * text.length) / count);
        return [path, text.slice(0, length), length] as const;
      }),
    );
  });

  it('mutations of files', SLOW, async () => {
    const chance = new Chance(7);
    await tryTexts(
      Array.from({ length: casesOf('mutations') }, () => {
        const [path, text] = chance.oneOf(TEXTS);
        const made = mutated(text, chance);
        return [path, made, chance.below(made.length + 1)] as const;
      }),
    );
  });

  it('positions that are none', SLOW, async () => {
    const uri = workspace.uri(INDEX);
    client.open(uri, NOTIFY);
    const positions: readonly Position[] = [
      { line: -1, character: -1 },
      { line: 0, character: 100_000 },
      { line: 100_000, character: 0 },
      { line: 2_147_483_647, character: 2_147_483_647 },
      { line: 4_294_967_295, character: 0 },
      { line: 1.5, character: 2.5 },
      { line: 3, character: -7 },
      { line: 1e300, character: 1e300 },
    ];
    for (const position of listed('positions', positions)) await askAll(client, uri, position);
    client.close(uri);
    await expectSound();
  });

  it('odd URIs', SLOW, async () => {
    const uris = [
      '',
      'untitled:Untitled-1',
      'git:/a/b.js?%7B%22ref%22%3A%22%22%7D',
      'vscode-notebook-cell:/a/b.ipynb#W0',
      'file:///c%3A/a/index.js',
      'file://server/share/index.js',
      'nonsense:%%%',
      `${workspace.uri()}/cloudfunctions/notify/a%00b.js`,
      `${workspace.uri()}/cloudfunctions/notify/${'a/'.repeat(3_000)}b.js`,
      'http://example.invalid/index.js',
      'file:///%F0%28%8C',
      `${workspace.uri()}/cloudfunctions/notify/../notify/./x.js?query#fragment`,
    ];
    for (const uri of listed('uris', uris)) {
      client.open(uri, NOTIFY);
      await askAll(client, uri, { line: 4, character: 20 });
      await client.pull(uri);
      client.filesChanged(uri);
      client.close(uri);
    }
    await expectSound();
  });

  it('a storm of watched files', SLOW, async () => {
    const chance = new Chance(11);
    const count = casesOf('storms');
    const names = ['index.js', 'config.json', 'package.json', 'gone.js', 'deep/er/x.js', ''];
    for (let sent = 0; sent < count; sent += 100) {
      if (chance.below(4) === 0) {
        const isThere = chance.below(2) === 0;
        workspace.write(CONFIG, isThere ? declaring('security.msgSecCheck') : '{');
      }
      const uris = Array.from({ length: 100 }, () =>
        workspace.uri(`cloudfunctions/notify/${chance.oneOf(names)}`),
      );
      client.filesChanged(...uris, workspace.uri(CONFIG));
      if (chance.below(8) === 0) await client.pull(workspace.uri(INDEX));
    }
    workspace.write(CONFIG, declaring('security.msgSecCheck', 'subscribeMessage.send'));
    client.filesChanged(workspace.uri(CONFIG));
    const codes = (await client.pull(workspace.uri(INDEX))).map(({ code }) => code);
    expect(codes).not.toContain('undeclared-interface');
    workspace.write(CONFIG, declaring());
    client.filesChanged(workspace.uri(CONFIG));
    await expectSound();
  });
});
