import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from '../eventually';

/** This extension's diagnostics of a file, as `rule id @ the text that is underlined`. */
function findingsOf(document: vscode.TextDocument): string[] {
  return diagnosticsOf(document.uri).map(
    (diagnostic) => `${ruleOf(diagnostic)} @ ${document.getText(diagnostic.range)}`,
  );
}

/** This extension's diagnostics of a file. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'cloudcall');
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a file has exactly the given findings of one rule, in the form of findingsOf. */
export async function expectFindings(
  document: vscode.TextDocument,
  rule: string,
  places: readonly string[],
): Promise<void> {
  const wanted = places.map((place) => `${rule} @ ${place}`);
  await eventually(`findings of ${rule} in ${document.uri.path}`, () => {
    const found = findingsOf(document).filter((finding) => finding.startsWith(`${rule} @`));
    assert.deepStrictEqual(found.sort(), wanted.sort());
  });
}
