import * as vscode from 'vscode';

const SHOWN_MS = 10_000;

/** Beside the count of problems, before what other extensions show: there the text is not cut off. */
const PRIORITY = 49;

let item: vscode.StatusBarItem | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something in the status bar for a few seconds; under the mouse it stands there whole.
 * @param about the file that a click opens, where there is one
 */
export function say(message: string, about?: vscode.Uri): void {
  clearTimeout(timer);
  item?.dispose();
  const shown = vscode.window.createStatusBarItem(
    'cloudcall.message',
    vscode.StatusBarAlignment.Left,
    PRIORITY,
  );
  shown.name = vscode.l10n.t('Cloud Call');
  shown.text = `$(cloud) ${message}`;
  shown.tooltip = message;
  if (about !== undefined) {
    const title = vscode.workspace.asRelativePath(about);
    shown.command = { title, command: 'vscode.open', arguments: [about] };
  }
  shown.show();
  item = shown;
  timer = setTimeout(() => shown.dispose(), SHOWN_MS);
}
