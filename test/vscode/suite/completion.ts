import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { fileIn, positionAfter } from './documents';
import type { HostTest } from './hostTest';

export const completionTests: HostTest[] = [
  {
    name: 'behind cloud.openapi. the categories are offered, each explained',
    body: () => offers('completeCategory', 'cloud.openapi.', ['security', 'wxacode', 'urllink']),
  },
  {
    name: 'behind a category its methods are offered, each explained',
    body: () =>
      offers('completeMethod', 'cloud.openapi.security.', ['msgSecCheck', 'mediaCheckAsync']),
  },
  {
    name: 'in config.json the interfaces that the code uses and the file lacks come first',
    body: async () => {
      const document = await vscode.workspace.openTextDocument(
        fileIn('completeConfig', 'config.json'),
      );
      await eventually('completion in config.json', async () => {
        const items = await completionsAt(document, '"openapi": ["');
        const names = items.map(plainLabel).filter((name) => /^\w+(\.\w+)+$/.test(name));
        assert.strictEqual(names[0], 'security.msgSecCheck', `offered: ${names.slice(0, 5)}`);
        assert.ok(names.includes('wxacode.get'), 'wxacode.get is not offered');
      });
    },
  },
];

async function offers(functionName: string, after: string, names: string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(fileIn(functionName, 'index.js'));
  await vscode.window.showTextDocument(document);
  await eventually(`completion behind ${after}`, async () => {
    const items = await completionsAt(document, after, 100);
    for (const name of names) {
      const same = items.filter((item) => plainLabel(item) === name);
      assert.strictEqual(same.length, 1, `${name} is offered ${same.length} times`);
      assert.ok(explanationOf(same[0]!), `${name} is offered without a word`);
    }
  });
}

/**
 * What is offered at a place, in the order in which the list shows it before anything is typed.
 * @param place a position, or the text behind which it is.
 * @param resolved how many items are asked for their details too, which takes time.
 */
export async function completionsAt(
  document: vscode.TextDocument,
  place: string | vscode.Position,
  resolved = 0,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    typeof place === 'string' ? positionAfter(document, place) : place,
    undefined,
    resolved,
  );
  const key = (item: vscode.CompletionItem) => item.sortText ?? plainLabel(item);
  return [...list.items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** What an offer says beside its label, or would say when chosen; '' when nothing. */
function explanationOf({ label, detail, documentation }: vscode.CompletionItem): string {
  const beside = typeof label === 'string' ? undefined : label.description;
  const text = beside ?? detail ?? documentation ?? '';
  return typeof text === 'string' ? text : text.value;
}

/** A completion's label without quotes and without what stands beside it. */
export function plainLabel(item: vscode.CompletionItem): string {
  return (typeof item.label === 'string' ? item.label : item.label.label).replaceAll('"', '');
}
