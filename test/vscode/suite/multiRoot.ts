import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn } from './documents';
import { diagnosticsOf, expectFindings } from './findings';
import type { HostTest } from './hostTest';

const rule = 'undeclared-interface';

export const multiRootTests: HostTest[] = [
  {
    name: 'functions of one name in two folders keep their own declarations',
    body: async () => {
      assert.strictEqual(vscode.workspace.workspaceFolders?.length, 2);
      const first = await vscode.workspace.openTextDocument(fileIn('check', 'index.js', 0));
      const second = await vscode.workspace.openTextDocument(fileIn('check', 'index.js', 1));
      await vscode.window.showTextDocument(first, vscode.ViewColumn.One);
      await vscode.window.showTextDocument(second, vscode.ViewColumn.Two);
      await expectFindings(second, rule, ['security.msgSecCheck']);
      await expectFindings(first, rule, []);
    },
  },
  {
    name: 'a folder that leaves the workspace takes its findings with it, and comes back with them',
    body: async () => {
      const second = vscode.workspace.workspaceFolders?.[1];
      assert.ok(second, 'no second folder');
      const file = fileIn('check', 'index.js', 1);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await changeFolders(1, 1);
      await eventually('no findings in the folder that left', () => {
        assert.deepStrictEqual(diagnosticsOf(file), []);
      });
      await changeFolders(1, 0, { uri: second.uri, name: second.name });
      const code = await vscode.workspace.openTextDocument(file);
      await vscode.window.showTextDocument(code);
      await expectFindings(code, rule, ['security.msgSecCheck']);
    },
  },
];

/** Changes the workspace's folders and waits for the window's word that it has done so. */
async function changeFolders(
  start: number,
  remove: number,
  ...add: { uri: vscode.Uri; name: string }[]
): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      subscription.dispose();
      resolve();
    });
  });
  const accepted = vscode.workspace.updateWorkspaceFolders(start, remove, ...add);
  assert.ok(accepted, 'the folders could not be changed');
  await changed;
}
