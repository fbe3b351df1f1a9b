import * as vscode from 'vscode';
import type { ProtocolLocation } from '../../../server/protocol/src/protocol';

/** The command that a click on a row runs: VS Code's own, which knows previews and splits. */
export function goToCommand({ uri, range }: ProtocolLocation): vscode.Command {
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return {
    title: vscode.l10n.t('Go to the call'),
    command: 'vscode.open',
    arguments: [vscode.Uri.parse(uri), { selection } satisfies vscode.TextDocumentShowOptions],
  };
}
