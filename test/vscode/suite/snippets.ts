import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { completionsAt, plainLabel } from './completion';
import { fileIn, setText, showAt } from './documents';
import type { HostTest } from './hostTest';

/** Snippets of the first slice, and a text that what they insert must contain. */
const expected: [prefix: string, part: string][] = [
  ['cloudcall-template-message', 'templateMessage.send'],
  ['cloudcall-subscribe-message', 'subscribeMessage.send'],
];

export const snippetsTests: HostTest[] = expected.map(([prefix, part]) => ({
  name: `${prefix} inserts a call of ${part}`,
  body: async () => {
    const editor = await showAt(fileIn('snippets', 'index.js'), '=> {\n');
    const { document } = editor;
    const before = document.getText();
    await setText(document, before.replace('=> {\n', `=> {\n  ${prefix}`));
    const item = await eventually(`the snippet ${prefix}`, async () => {
      const items = await completionsAt(document, prefix);
      const found = items.find((one) => plainLabel(one) === prefix);
      assert.ok(found, `offered: ${items.map(plainLabel).slice(0, 20).join(', ') || 'nothing'}`);
      return found;
    });
    assert.ok(item.insertText instanceof vscode.SnippetString, `${prefix} is no snippet`);
    const start = document.positionAt(document.getText().indexOf(prefix));
    const typed = new vscode.Range(start, start.translate(0, prefix.length));
    assert.ok(await editor.insertSnippet(item.insertText, typed), 'the snippet was refused');
    assert.ok(document.getText().includes(part), `inserted:\n${document.getText()}`);
    await setText(document, before);
  },
}));
