import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn, positionAfter, textOf } from './documents';
import type { HostTest } from './hostTest';

export const functionNamesTests: HostTest[] = [
  {
    name: 'the name of a called function leads to its handler',
    body: async () => {
      const document = await vscode.workspace.openTextDocument(fileIn('calling', 'index.js'));
      // In the name, and in front of its quote.
      for (const before of ["'cal", 'name: ']) {
        await eventually('the definition', async () => {
          const found = await vscode.commands.executeCommand<
            (vscode.Location | vscode.LocationLink)[]
          >('vscode.executeDefinitionProvider', document.uri, positionAfter(document, before));
          const paths = found.map((one) => ('targetUri' in one ? one.targetUri : one.uri).path);
          assert.ok(paths.includes(fileIn('called', 'index.js').path), paths.join());
        });
      }
    },
  },
  {
    name: 'calls by name follow when the folder of a function is renamed',
    body: async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(fileIn('called', ''), fileIn('calledNow', ''));
      assert.ok(await vscode.workspace.applyEdit(edit), 'the folder could not be renamed');
      await eventually('the call', async () => {
        assert.match(await textOf(fileIn('calling', 'index.js')), /name: 'calledNow'/);
      });
    },
  },
];
