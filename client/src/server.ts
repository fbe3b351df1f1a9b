import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHANGED } from '../../server/protocol/src/protocol';
import type { Platform } from './platform';

/** Whether the language server runs, and if not, why. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** The one language server of this window. */
export class Server implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.#changed.event;
  #state: ServerState = 'idle';
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;
  readonly #outdated = new vscode.EventEmitter<void>();
  /** Fires a moment after anything has changed, so that what was asked before may be outdated. */
  readonly onDidOutdate = this.#outdated.event;

  readonly #platform: Platform;
  readonly #context: vscode.ExtensionContext;
  readonly #output: vscode.OutputChannel;

  constructor(platform: Platform, context: vscode.ExtensionContext, output: vscode.OutputChannel) {
    this.#platform = platform;
    this.#context = context;
    this.#output = output;
  }

  /** The schemes of files that the server can read. */
  get schemes(): readonly string[] {
    return this.#platform.schemes;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it runs already; failures end up in the output and the state. */
  start(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async restart(): Promise<void> {
    await this.dispose();
    await this.start();
  }

  /** Asks the server, starting it if need be; undefined when it cannot answer. */
  async request<R>(
    method: string,
    params: object,
    token?: vscode.CancellationToken,
  ): Promise<R | undefined> {
    await this.start();
    try {
      // An absent token would be taken for a second parameter.
      const more = token === undefined ? [] : [token];
      return (await this.#client?.sendRequest<R | null>(method, params, ...more)) ?? undefined;
    } catch (error) {
      if (token?.isCancellationRequested) return undefined;
      this.#output.appendLine(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  async dispose(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    this.#become('idle');
    try {
      await client?.dispose();
    } catch (error) {
      // A server that died cannot be shut down in order, and need not be.
      this.#output.appendLine(String(error));
    }
  }

  async #start(): Promise<void> {
    this.#become('starting');
    try {
      // Loaded here, so that a window that needs no server does not load the client library.
      const { startClient } = await import('./startClient');
      this.#client = await startClient(this.#platform, this.#context, this.#output, () =>
        this.#become('failed'),
      );
      this.#client.onNotification(CHANGED, () => this.#outdated.fire());
      this.#become('running');
    } catch (error) {
      this.#output.appendLine(String(error));
      this.#become('failed');
    }
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}
