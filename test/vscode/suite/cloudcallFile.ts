import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn, positionAfter } from './documents';
import type { HostTest } from './hostTest';

const TEXT = `{
  // Why this is off here.
  "rules": { "floating-call": "" }
}
`;

export const cloudcallFileTests: HostTest[] = [
  {
    name: 'cloudcall.json may hold comments, and its rules and severities are offered',
    body: async () => {
      const uri = fileIn('typed', 'cloudcall.json');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
      try {
        const document = await vscode.workspace.openTextDocument(uri);
        assert.strictEqual(document.languageId, 'jsonc');
        const labelsBehind = async (text: string): Promise<string> => {
          const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            uri,
            positionAfter(document, text),
          );
          return items.map(({ label }) => (typeof label === 'string' ? label : label.label)).join();
        };
        await eventually('the severities', async () => {
          assert.match(await labelsBehind('"floating-call": "'), /information/);
        });
        assert.match(await labelsBehind('"rules": { "'), /page-path/);
      } finally {
        await vscode.workspace.fs.delete(uri);
      }
    },
  },
];
