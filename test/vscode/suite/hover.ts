import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn, positionAfter } from './documents';
import type { HostTest } from './hostTest';
import { writeConfig, writeHandler } from './marked';

const send = 'await cloud.openapi.subscribeMessage.send';

/** What is hovered over at the `¦`, and what the card says. */
const cards: readonly { over: string; code?: string; config?: string; says: RegExp }[] = [
  {
    over: 'a parameter’s key',
    code: `${send}({ tou¦ser: 'a' });`,
    says: /\*\*`touser`\*\* · string · required[\s\S]*openid/,
  },
  {
    over: 'a member of a nested object',
    code: "await cloud.openapi.customerServiceMessage.send({ text: { con¦tent: 'a' } });",
    says: /`customerServiceMessage\.send\.text`/,
  },
  {
    over: 'a key of a message’s data',
    code: `${send}({ data: { thi¦ng1: { value: 'a' } } });`,
    says: /\*\*`thing1`\*\*[\s\S]*20/,
  },
  {
    over: 'a value of an enumeration',
    code: `${send}({ miniprogramState: 'tri¦al' });`,
    says: /\*\*`miniprogramState`\*\*: `"trial"` · \*\*Trial version\*\*/,
  },
  {
    over: 'an error code that is compared',
    code: `try { ${send}({}); } catch (err) { if (err.errCode === 431¦01) return; }`,
    says: /43101[\s\S]*`subscribeMessage\.send`/,
  },
  {
    over: 'a type of pushed message',
    code: "if (event.MsgType === 'te¦xt') return 'success';",
    says: /text message[\s\S]*`Content`/,
  },
  {
    over: 'a field of a pushed message',
    code: "if (event.MsgType === 'text') return event.Con¦tent;",
    says: /\*\*`Content`\*\* · string/,
  },
  {
    over: 'a cron expression',
    config: '{ "triggers": [{ "name": "a", "type": "timer", "config": "0 0 9 * *¦ * *" }] }',
    says: /every day at 09:00[\s\S]*UTC\+8[\s\S]*(- \d{4}-\d\d-\d\d 09:00:00\s*){3}/,
  },
];

export const hoverTests: HostTest[] = [
  {
    name: 'a hover over a call says what the interface does, with its parameters and its page',
    body: () => explains('index.js', 'openapi.security.msgSec'),
  },
  {
    name: 'a hover over an entry of config.json says the same',
    body: () => explains('config.json', '"security.msg'),
  },
  ...cards.map(({ over, code, config = '', says }) => ({
    name: `a hover over ${over} explains it`,
    body: async () => {
      const place = await (code ? writeHandler(code) : writeConfig(config));
      await eventually(`hover over ${over}`, async () => {
        assert.match(await cardAt(place.document, place.position), says);
      });
    },
  })),
];

async function explains(file: string, after: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(fileIn('hover', file));
  await vscode.window.showTextDocument(document);
  await eventually(`hover in ${file}`, async () => {
    const text = await cardAt(document, positionAfter(document, after));
    for (const part of ['security.msgSecCheck', 'content', 'https://']) {
      assert.ok(text.includes(part), `no ${part} in: ${text || 'no hover'}`);
    }
  });
}

/** The markdown of all cards at a place; '' for none. */
async function cardAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}
