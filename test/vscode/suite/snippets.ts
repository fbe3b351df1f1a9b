import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import {
  brokenFunction,
  insertedText,
  type SnippetPlace,
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
    name: 'snippets of every kind answer to their words where they belong, and insert their text',
    body: async () => {
      // A few of each file, one that takes a selection among them: test/snippets has them all.
      for (const places of snippetPlaces(root())) {
        for (const place of new Set([places[0]!, places.at(-1)!])) await insert(place);
      }
    },
  },
  {
    name: 'no snippet is offered to a short word, in a string or in a file of no function',
    body: async () => {
      const [place] = snippetPlaces(root()).flat();
      assert.ok(place);
      const inFunction = await vscode.workspace.openTextDocument(uriOf(place.path));
      const elsewhere = await vscode.workspace.openTextDocument({ language: 'javascript' });
      for (const [document, text] of [
        [inFunction, 'push'],
        [inFunction, "const a = 'cloudcall-push"],
        [elsewhere, 'cloudcall-push'],
      ] as const) {
        await setText(document, text);
        const items = await completionsAt(document, document.positionAt(text.length));
        const ours = items.map(plainLabel).filter((label) => label.startsWith('cloudcall-'));
        assert.deepStrictEqual(ours, [], text);
        await setText(document, document === inFunction ? insertedText(place) : '');
      }
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

/** The project's folder, where the snippets' files are. */
function root(): string {
  return process.env.CLOUDCALL_ROOT ?? '';
}

function allPlaces(): readonly SnippetPlace[] {
  return snippetPlaces(root()).flat();
}

function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the window has no folder');
  return vscode.Uri.joinPath(folder.uri, snippetFolder, path);
}

/** Types a snippet's first word at its place and accepts what is offered for it. */
async function insert(place: SnippetPlace): Promise<void> {
  const { path, marked, snippet } = place;
  const [prefix = ''] = snippet.prefix;
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const editor = await vscode.window.showTextDocument(document);
  await setText(document, marked.replace('¦', prefix));
  const position = document.positionAt(marked.indexOf('¦') + prefix.length);
  const item = await eventually(`${prefix} in ${path}`, async () => {
    const items = await completionsAt(document, position);
    // The editor's JSON support offers what is typed as a key.
    const found = items.find(
      (one) => plainLabel(one) === prefix && one.kind === vscode.CompletionItemKind.Snippet,
    );
    assert.ok(found?.insertText instanceof vscode.SnippetString, 'it is not offered');
    return found;
  });
  const { range, insertText } = item;
  assert.ok(range && insertText instanceof vscode.SnippetString);
  const typed = 'start' in range ? range : range.inserting;
  // Accepting removes what was typed; here it would be taken for a selection to put in.
  assert.ok(await editor.edit((edit) => edit.delete(typed)));
  assert.ok(await editor.insertSnippet(insertText, typed.start));
  const wanted = withoutIndent(withoutChinese(insertedText(place)));
  assert.strictEqual(withoutIndent(document.getText()), wanted, prefix);
  await setText(document, insertedText(place));
  await document.save();
}

/** The comments as whoever reads English sees them. */
function withoutChinese(text: string): string {
  return text.replace(/\/\/ .* · /g, '// ');
}

/** The editor indents what it inserts by its own settings. */
function withoutIndent(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/gm, '');
}
