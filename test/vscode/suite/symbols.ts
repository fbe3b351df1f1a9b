import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn } from './documents';
import type { HostTest } from './hostTest';

/** Names in the outline of a file, from whichever extension. */
async function outlineOf(file: string): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    fileIn('hover', file),
  );
  return symbols.map(({ name }) => name);
}

export const symbolsTests: HostTest[] = [
  {
    name: 'the outline lists what a file calls, and what config.json declares',
    body: async () => {
      for (const file of ['index.js', 'config.json']) {
        await vscode.workspace.openTextDocument(fileIn('hover', file));
        await eventually(`the outline of ${file}`, async () => {
          const names = await outlineOf(file);
          assert.ok(names.includes('security.msgSecCheck'), `it lists ${names.join(', ')}`);
        });
      }
    },
  },
  {
    name: 'functions and interfaces are found by their names in the whole workspace',
    body: () =>
      eventually('the symbols', async () => {
        const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'handedOn',
        );
        assert.ok(found.some(({ name }) => name === 'handedOn'));
      }),
  },
];
