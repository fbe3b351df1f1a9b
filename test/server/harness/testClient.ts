import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type Position,
  PublishDiagnosticsNotification,
  type Range,
  type RegistrationParams,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  type TextDocumentSaveReason,
  WillSaveTextDocumentNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyWorkspaceEdit } from './applyWorkspaceEdit';
import { type RunningServer, startBundle, startInMemory, type Transport } from './startServers';
import type { ThrowAwayWorkspace } from './throwAwayWorkspace';

/** How a test's client differs from the usual one. */
export interface ClientOptions {
  readonly transport: Transport;
  readonly roots: readonly Pick<ThrowAwayWorkspace, 'uri'>[];
  readonly capabilities: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for the settings' section. */
  readonly settings?: unknown;
  /** A server that the test has started itself. */
  readonly server?: RunningServer;
}

/** A small editor: it keeps documents, remembers what the server says, and applies its edits. */
export class TestClient {
  readonly documents = new Map<string, TextDocument>();
  readonly published = new Map<string, Diagnostic[]>();
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  lensRefreshes = 0;
  settings: unknown;
  initialized!: InitializeResult;
  readonly #listeners = new Set<() => void>();

  private constructor(readonly server: RunningServer) {}

  static async start(options: ClientOptions): Promise<TestClient> {
    const {
      transport,
      roots,
      capabilities,
      locale,
      initializationOptions,
      settings = {},
    } = options;
    const server = options.server ?? (transport === 'memory' ? startInMemory() : startBundle());
    const client = new TestClient(server);
    client.settings = settings;
    client.#listen();
    client.initialized = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: roots[0]?.uri() ?? null,
      workspaceFolders: roots.map((root) => ({ uri: root.uri(), name: 'test' })),
      capabilities,
      ...(locale !== undefined && { locale }),
      initializationOptions,
    });
    await server.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  async stop(): Promise<void> {
    await this.server.connection.sendRequest(ShutdownRequest.type);
    const exited = new Promise((resolve) => this.server.process?.once('exit', resolve));
    // The server in memory must not end the tests' own process.
    if (this.server.process) await this.server.connection.sendNotification(ExitNotification.type);
    if (this.server.process) await exited;
    this.server.connection.dispose();
  }

  open(uri: string, text: string, languageId = 'javascript'): void {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    void this.server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the only occurrence of `old` in an open document, as an incremental change. */
  replace(uri: string, old: string, text: string): void {
    const document = this.#document(uri);
    const start = document.getText().indexOf(old);
    if (start < 0) throw new Error(`"${old}" is not in ${uri}`);
    const range: Range = {
      start: document.positionAt(start),
      end: document.positionAt(start + old.length),
    };
    this.change(uri, [{ range, text }]);
  }

  change(uri: string, contentChanges: { range: Range; text: string }[]): void {
    const document = this.#document(uri);
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    void this.server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Says that a document was saved, and why. */
  saved(uri: string, reason: TextDocumentSaveReason): void {
    const textDocument = { uri };
    const { connection } = this.server;
    void connection.sendNotification(WillSaveTextDocumentNotification.type, {
      textDocument,
      reason,
    });
    void connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
  }

  close(uri: string): void {
    this.documents.delete(uri);
    void this.server.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  filesChanged(...uris: string[]): void {
    void this.server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: uris.map((uri) => ({ uri, type: FileChangeType.Changed })),
    });
  }

  settingsChanged(): void {
    void this.server.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
  }

  /** The position of the first `text` in an open document. */
  at(uri: string, text: string): Position {
    const document = this.#document(uri);
    const offset = document.getText().indexOf(text);
    if (offset < 0) throw new Error(`"${text}" is not in ${uri}`);
    return document.positionAt(offset);
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items : [];
  }

  async codeActions(uri: string, position: Position, only?: string[]): Promise<CodeAction[]> {
    const actions = await this.server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (actions ?? []) as CodeAction[];
  }

  /** Waits until `holds` holds; looks again whenever the server says something. */
  async until(holds: () => boolean, what: string): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(look);
      };
      const look = (): void => {
        if (!holds()) return;
        end();
        resolve();
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`waited in vain until ${what}; log: ${this.logged.join('\n')}`));
      }, 60_000);
      this.#listeners.add(look);
    });
  }

  /** Lets those who wait look again. */
  heard(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Applies an edit to open documents and files, as an editor would. */
  apply(edit: WorkspaceEdit | undefined): void {
    if (edit === undefined) throw new Error('there is no edit');
    applyWorkspaceEdit(this, edit);
  }

  #document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  #listen(): void {
    const { connection } = this.server;
    const heard = (): void => this.heard();
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(uri, diagnostics);
      heard();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      heard();
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.shown.push(message);
      heard();
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(RegistrationRequest.type, ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations.map(({ method }) => method));
      heard();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      heard();
    });
    connection.onRequest(CodeLensRefreshRequest.type, () => {
      this.lensRefreshes += 1;
      heard();
    });
    connection.onRequest(InlayHintRefreshRequest.type, () => undefined);
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }: ApplyWorkspaceEditParams) => {
      this.apply(edit);
      heard();
      return { applied: true };
    });
    connection.listen();
  }
}
