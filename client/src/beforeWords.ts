import * as vscode from 'vscode';

type Offers = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/**
 * Puts the offers behind a dot before the words of the file, which the built-in JavaScript support
 * offers there when it knows no members. VS Code ranks an offer by how well it matches the text
 * that it replaces, then by `sortText`. The built-in offers replace the dot too and so match
 * something where ours would match nothing; hence ours take the dot in as well.
 */
export function beforeWords(
  document: vscode.TextDocument,
  position: vscode.Position,
  offers: Offers,
): Offers {
  const before = document.lineAt(position).text.slice(0, position.character);
  const [, dot, word = ''] = /(\??\.)([\w$]*)$/.exec(before) ?? [];
  if (dot === undefined) return offers;
  const name = position.translate(0, -word.length);
  const start = name.translate(0, -dot.length);
  for (const item of offers ? ('items' in offers ? offers.items : offers) : []) {
    const { range, insertText } = item;
    if (!range || 'start' in range || !range.inserting.start.isEqual(name)) continue;
    item.range = {
      inserting: range.inserting.with(start),
      replacing: range.replacing.with(start),
    };
    item.insertText =
      insertText instanceof vscode.SnippetString
        ? new vscode.SnippetString(dot + insertText.value)
        : dot + (insertText ?? labelOf(item));
    item.filterText = dot + (item.filterText ?? labelOf(item));
    item.sortText = `0${item.sortText ?? labelOf(item)}`;
  }
  return offers;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
