import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { expand } from '../../snippets/expand';
import { eventually } from '../eventually';
import { extensionId } from '../program';
import {
  brokenFunction,
  readSnippetFile,
  type SnippetPlace,
  snippetFiles,
  snippetFolder,
  snippetPlaces,
} from '../snippetProgram';
import { completionsAt, plainLabel } from './completion';
import { setText } from './documents';
import { diagnosticsOf, ruleOf } from './findings';
import type { HostTest } from './hostTest';

/** A snippet is full of placeholders, and some interfaces are retired. */
const allowed = new Set(['placeholder-value', 'deprecated-interface']);

export const snippetsTests: HostTest[] = [
  {
    name: 'every snippet answers to its words and inserts its text',
    body: async () => {
      let count = 0;
      for (const { language, path } of snippetFiles(root())) {
        const places = snippetPlaces(path, readSnippetFile(root(), path));
        const document = await vscode.workspace.openTextDocument({ language, content: '' });
        const editor = await vscode.window.showTextDocument(document);
        const offered = await offersIn(document, places);
        for (const place of isOldest() ? places.slice(0, 1) : places) {
          await insert(editor, place, offered);
        }
        count += places.length;
        await setText(document, '');
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      }
      assert.ok(count > 90, `only ${count} snippets`);
    },
  },
  {
    name: 'no snippet leaves a finding where it belongs',
    body: async () => {
      await vscode.commands.executeCommand('cloudcall.checkWorkspace');
      const [broken, ...files] = [brokenFunction, ...allPlaces().map(({ path }) => path)].map(
        (path) => uriOf(path),
      );
      await eventually('the check of all functions', () => {
        const found = diagnosticsOf(broken!).map(ruleOf);
        assert.ok(found.includes('unknown-interface'), found.join());
      });
      const found = files.flatMap((uri) =>
        diagnosticsOf(uri)
          .filter((diagnostic) => !allowed.has(ruleOf(diagnostic)))
          .map((diagnostic) => `${uri.path}: ${ruleOf(diagnostic)}: ${diagnostic.message}`),
      );
      assert.deepStrictEqual(found, []);
    },
  },
];

/** Whether this is the oldest VS Code that the extension takes: there one of each file will do. */
function isOldest(): boolean {
  const { engines } = vscode.extensions.getExtension(extensionId)?.packageJSON ?? {};
  const [, minor] = /^\^(\d+\.\d+)\./.exec(engines?.vscode ?? '') ?? [];
  return minor !== undefined && vscode.version.startsWith(`${minor}.`);
}

/** The folder of the installed extension. */
function root(): string {
  return vscode.extensions.getExtension(extensionId)?.extensionPath ?? '';
}

function allPlaces(): readonly SnippetPlace[] {
  return snippetFiles(root()).flatMap(({ path }) =>
    snippetPlaces(path, readSnippetFile(root(), path)),
  );
}

function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the window has no folder');
  return vscode.Uri.joinPath(folder.uri, snippetFolder, path);
}

/** What the editor offers in an empty document, when it offers all prefixes of some snippets. */
async function offersIn(
  document: vscode.TextDocument,
  places: readonly SnippetPlace[],
): Promise<vscode.CompletionItem[]> {
  return eventually(`the snippets of ${document.languageId}`, async () => {
    const items = await completionsAt(document, new vscode.Position(0, 0));
    const labels = new Set(items.map(plainLabel));
    const missing = places.flatMap(({ snippet }) => snippet.prefix.filter((it) => !labels.has(it)));
    assert.deepStrictEqual(missing, []);
    return items;
  });
}

/** Inserts a snippet in place of the editor's whole text. */
async function insert(
  editor: vscode.TextEditor,
  { snippet }: SnippetPlace,
  offered: readonly vscode.CompletionItem[],
): Promise<void> {
  const [prefix = ''] = snippet.prefix;
  const { document } = editor;
  const item = offered.find((one) => plainLabel(one) === prefix);
  assert.ok(item?.insertText instanceof vscode.SnippetString, `${prefix}: no snippet`);
  // It would take in what it replaces.
  if (item.insertText.value.includes('TM_SELECTED_TEXT')) await setText(document, '');
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await editor.insertSnippet(item.insertText, whole), `${prefix}: refused`);
  const wanted = withoutIndent(expand(snippet.body));
  assert.strictEqual(withoutIndent(document.getText()), wanted, prefix);
}

/** The editor indents what it inserts by its own settings. */
function withoutIndent(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/gm, '');
}
