import * as vscode from 'vscode';
import { TEMPLATES, type TemplatesResult } from '../../../server/protocol/src/protocol';
import type { Server } from '../server';

/** The paths of the folders that hold cloud functions, for the menu of the explorer. */
const CONTEXT = 'cloudcall.functionFolders';

/** Tells the editor which folders a new cloud function may be made in. */
export class FunctionFolders implements vscode.Disposable {
  readonly #server: Server;
  readonly #watches: readonly vscode.Disposable[];
  #isAsking = false;
  /** Whether the answer on its way may be outdated by the time it comes. */
  #isOutdated = false;

  constructor(server: Server) {
    this.#server = server;
    const tell = (): void => void this.#tell();
    this.#watches = [server.onDidChangeState(tell), server.onDidOutdate(tell)];
  }

  dispose(): void {
    for (const watch of this.#watches) watch.dispose();
  }

  async #tell(): Promise<void> {
    if (this.#server.state !== 'running') return;
    this.#isOutdated = this.#isAsking;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      const { parents = [] } = (await this.#server.request<TemplatesResult>(TEMPLATES, {})) ?? {};
      // The explorer shows a folder in one row with the only one in it, and asks about the latter.
      const folders = parents.flatMap(({ uri, only }) =>
        only === undefined ? [uri] : [uri, only],
      );
      const paths = folders.map((uri) => vscode.Uri.parse(uri).fsPath);
      await vscode.commands.executeCommand('setContext', CONTEXT, paths);
    } finally {
      this.#isAsking = false;
      if (this.#isOutdated) void this.#tell();
    }
  }
}
