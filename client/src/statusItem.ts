import * as vscode from 'vscode';
import { describeStatus } from './describeStatus';
import { documentsOf } from './documentsOf';
import type { Server } from './server';

const PAUSE_MS = 600;

/** Shows, in the language status of the active file, whether it is checked and why. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #watches: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;

    // An item of a window without cloud functions would only be in the way.
    this.#item = vscode.languages.createLanguageStatusItem('cloudcall.status', []);
    this.#item.name = vscode.l10n.t('Cloud Call');
    const soon = (): void => this.#soon();
    // Changing, saving and reverting a config.json decide whether it has unsaved changes.
    const onConfig = ({ fileName }: vscode.TextDocument): void => {
      if (fileName.endsWith('config.json')) soon();
    };
    this.#watches = [
      this.#item,
      server.onDidChangeState(soon),
      vscode.window.onDidChangeActiveTextEditor(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => onConfig(document)),
      vscode.workspace.onDidSaveTextDocument(onConfig),
      vscode.workspace.onDidCloseTextDocument(onConfig),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) soon();
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const watch of this.#watches) watch.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), PAUSE_MS);
  }

  async #show(): Promise<void> {
    const { state } = this.#server;
    const documents = documentsOf(this.#server.schemes);
    this.#item.selector = state === 'idle' ? [] : documents;
    this.#item.busy = state === 'starting';
    this.#item.command =
      state === 'failed'
        ? { command: 'cloudcall.restartServer', title: vscode.l10n.t('Restart') }
        : { command: 'cloudcall.explainStatus', title: vscode.l10n.t('Explain') };
    const document = vscode.window.activeTextEditor?.document;
    if (state === 'idle' || document === undefined) return;
    if (vscode.languages.match([...documents], document) === 0) return;
    this.#asked += 1;
    const asked = this.#asked;
    const { text, detail, severity } = await describeStatus(this.#server, document);
    if (asked !== this.#asked) return;
    this.#item.text = `$(cloud) ${text}`;
    this.#item.detail = detail;
    this.#item.severity = severity;
  }
}
