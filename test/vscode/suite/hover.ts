import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn, positionAfter } from './documents';
import type { HostTest } from './hostTest';

export const hoverTests: HostTest[] = [
  {
    name: 'a hover over a call says what the interface does, with its parameters and its page',
    body: () => explains('index.js', 'openapi.security.msgSec'),
  },
  {
    name: 'a hover over an entry of config.json says the same',
    body: () => explains('config.json', '"security.msg'),
  },
];

async function explains(file: string, after: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(fileIn('hover', file));
  await vscode.window.showTextDocument(document);
  await eventually(`hover in ${file}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionAfter(document, after),
    );
    const text = hovers
      .flatMap((hover) => hover.contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    for (const part of ['security.msgSecCheck', 'content', 'https://']) {
      assert.ok(text.includes(part), `no ${part} in: ${text || 'no hover'}`);
    }
  });
}
