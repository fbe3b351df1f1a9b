import * as vscode from 'vscode';

const SHOWN_MS = 10_000;

/** Says something in the status bar for a few seconds. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(cloud) ${message}`, SHOWN_MS);
}
