import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn, showAt } from './documents';
import { diagnosticsOf, expectFindings, ruleOf } from './findings';

const rule = 'undeclared-interface';

/** Applies the preferred fix of the function's only undeclared call and awaits its effect. */
export async function applyQuickFix(functionName: string): Promise<void> {
  const { document } = await showAt(fileIn(functionName, 'index.js'), 'openapi.security');
  await expectFindings(document, rule, ['security.msgSecCheck']);
  const diagnostic = diagnosticsOf(document.uri).find((found) => ruleOf(found) === rule)!;
  const action = await eventually('a preferred quick fix', async () => {
    const actions = await actionsAt(document, diagnostic.range, 'quickfix');
    const preferred = actions.find((one) => one.isPreferred);
    assert.ok(preferred, `offered: ${actions.map((one) => one.title).join(' | ') || 'nothing'}`);
    return preferred;
  });
  await apply(action);
  await expectFindings(document, rule, []);
}

/** This extension's code actions of one kind: those that change files or run its commands. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    10,
  );
}

/** Applies an action as VS Code does: its edit, then its command. */
export async function apply({ title, edit, command }: vscode.CodeAction): Promise<void> {
  assert.ok(edit || command, `"${title}" does nothing`);
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit), `"${title}" was refused`);
  if (command) {
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }
}
