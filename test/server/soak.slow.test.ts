import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type Diagnostic, DidSaveTextDocumentNotification } from 'vscode-languageserver/node';
import { casesOf } from '../hostile/cases';
import { Chance } from '../hostile/chance';
import { limit, rounds } from '../longRuns';
import { PULL } from './harness/capabilities';
import { TestClient } from './harness/testClient';
import { ThrowAwayWorkspace } from './harness/throwAwayWorkspace';

const FUNCTIONS = rounds(5, 100);
const NAMES = ['wxacode.get', 'security.msgSecCheck', 'subscribeMessage.send', 'wxacode.create'];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes of the heap that something still holds. */
function heldMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** A function and its helper, with as many calls as there are lines. */
function entry(lines: readonly string[]): string {
  return `const cloud = require('wx-server-sdk');\ncloud.init();\nconst { help } = require('./help');\nexports.main = async (event) => {\n${lines.join('\n')}\n  return help(event);\n};\n`;
}

function project(): Record<string, string> {
  const files: Record<string, string> = {
    'project.config.json': '{"cloudfunctionRoot":"cloudfunctions/"}',
  };
  for (let i = 0; i < FUNCTIONS; i += 1) {
    files[`cloudfunctions/f${i}/index.js`] = entry([]);
    files[`cloudfunctions/f${i}/help.js`] = 'exports.help = (event) => event;\n';
    files[`cloudfunctions/f${i}/config.json`] = '{"permissions":{"openapi":["wxacode.get"]}}\n';
  }
  return files;
}

const said = (problems: readonly Diagnostic[]): string[] =>
  problems.map(({ code, range, message }) => JSON.stringify([code, range, message])).sort();

it('a long session holds no more at its end, and says what a fresh one does', {
  timeout: limit(120_000, 7_200_000),
}, async () => {
  const chance = new Chance(3);
  const workspace = new ThrowAwayWorkspace(project());
  const options = { transport: 'memory', roots: [workspace], capabilities: PULL } as const;
  const client = await TestClient.start(options);
  const uris = Array.from({ length: FUNCTIONS }, (_, i) => [
    workspace.uri(`cloudfunctions/f${i}/index.js`),
    workspace.uri(`cloudfunctions/f${i}/help.js`),
  ]).flat();
  for (const uri of uris)
    client.open(uri, uri.endsWith('help.js') ? 'exports.help = 1;\n' : entry([]));

  const edits = casesOf('soak');
  let settled = Number.POSITIVE_INFINITY;
  for (let done = 1; done <= edits; done += 1) {
    const uri = chance.oneOf(uris);
    const document = client.documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    // Lines come and go, so that texts stay about as long as they are.
    const lines = document.lineCount;
    const line = 1 + chance.below(lines);
    const isCall = uri.endsWith('index.js') && line > 3;
    const text = isCall
      ? `  await cloud.openapi.${chance.oneOf(NAMES)}({ path: 'p${done}' });\n`
      : `// ${done}\n`;
    const removed = lines > 12 ? chance.below(3) : 0;
    const start = { line, character: 0 };
    const range = { start, end: { line: line + removed, character: 0 } };
    client.change(uri, [{ range, text }]);
    if (done % 5 === 0) await client.pull(uri);
    if (done === Math.floor(edits / 4)) settled = heldMegabytes();
  }
  expect(heldMegabytes()).toBeLessThan(settled * 1.25 + 30);

  const save = (uri: string) =>
    client.server.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
  for (const uri of uris) await save(uri);
  const fresh = await TestClient.start(options);
  for (const uri of uris) fresh.open(uri, client.documents.get(uri)?.getText() ?? '');
  let problems = 0;
  for (const uri of uris) {
    const expected = said(await fresh.pull(uri));
    expect(said(await client.pull(uri))).toEqual(expected);
    problems += expected.length;
  }
  console.log(`soak: ${edits} edits over ${uris.length} files, ${problems} findings at the end`);
  expect(problems).toBeGreaterThan(0);
  expect(client.logged).toEqual([]);
  await client.stop();
  await fresh.stop();
  workspace.dispose();
});
