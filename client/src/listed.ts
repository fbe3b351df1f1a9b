import * as vscode from 'vscode';

/** Names or short words one after the other, as the editor's language separates them; '' for none. */
export function listed(words: readonly string[]): string {
  return joined(words, (before, next) => vscode.l10n.t('{0}, {1}', before, next));
}

/** Whole statements one after the other, likewise. */
export function listedClauses(clauses: readonly string[]): string {
  return joined(clauses, (before, next) => vscode.l10n.t('{0}; {1}', before, next));
}

function joined(
  [first = '', ...others]: readonly string[],
  join: (before: string, next: string) => string,
): string {
  return others.reduce(join, first);
}
