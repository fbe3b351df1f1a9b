import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A language server in a process of its own, as an editor sees it. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #texts = new Map<string, { version: number; text: string }>();
  readonly #published = new Map<string, (items: readonly Diagnostic[]) => void>();
  #pulls = false;

  /** @param script what Node runs, with `--stdio` */
  constructor(script: string, nodeOptions: readonly string[] = []) {
    this.#process = spawn(process.execPath, [...nodeOptions, script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#published.get(uri)?.(diagnostics);
      this.#published.delete(uri);
    });
    this.#connection.onRequest(RegistrationRequest.type, () => {});
    this.#connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    this.#connection.onRequest(DiagnosticRefreshRequest.type, () => {});
    this.#connection.listen();
  }

  async initialize(root: string): Promise<void> {
    const rootUri = pathToFileURL(root).href;
    const { capabilities } = await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: {
        workspace: {
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
        textDocument: {
          diagnostic: { dynamicRegistration: true },
          publishDiagnostics: {},
          completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
          hover: { contentFormat: ['markdown'] },
          signatureHelp: {},
        },
      },
    });
    this.#pulls = capabilities.diagnosticProvider !== undefined;
    await this.#connection.sendNotification(InitializedNotification.type, {});
  }

  /** Opens a file and waits for its diagnostics. */
  open(file: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const text = readFileSync(file, 'utf8');
    this.#texts.set(uri, { version: 1, text });
    void this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'javascript', version: 1, text },
    });
    return this.#diagnostics(uri);
  }

  /** Types a text at an offset and gives the diagnostics that come after it. */
  type(file: string, offset: number, text: string): Promise<readonly Diagnostic[]> {
    this.edit(file, offset, 0, text);
    return this.#diagnostics(pathToFileURL(file).href);
  }

  /** Tells of an edit of an open file, and waits for nothing. */
  edit(file: string, offset: number, removed: number, inserted: string): void {
    const uri = pathToFileURL(file).href;
    const { version, text } = this.#texts.get(uri)!;
    const range = {
      start: positionAt(text, offset),
      end: positionAt(text, offset + removed),
    };
    this.#texts.set(uri, {
      version: version + 1,
      text: text.slice(0, offset) + inserted + text.slice(offset + removed),
    });
    void this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges: [{ range, text: inserted }],
    });
  }

  /** Asks something about a place in an open file. */
  ask<T>(method: string, file: string, offset: number): Promise<T> {
    const uri = pathToFileURL(file).href;
    const position = positionAt(this.#texts.get(uri)!.text, offset);
    return this.#connection.sendRequest(method, { textDocument: { uri }, position });
  }

  /** Diagnostics of an open file, asked for where the server lets itself be asked. */
  async #diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    if (!this.#pulls) return new Promise((resolve) => this.#published.set(uri, resolve));
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /** What `/proc` says of the process: resident memory in megabytes; undefined on other systems. */
  get memory(): number | undefined {
    const status = this.#read('status');
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(status ?? '') ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  }

  /** Processor time so far, in milliseconds; undefined where `/proc` does not say. */
  get processorTime(): number | undefined {
    const fields = this.#read('stat')?.split(') ')[1]?.split(' ');
    return fields && (Number(fields[11]) + Number(fields[12])) * 10;
  }

  #read(name: string): string | undefined {
    try {
      return readFileSync(`/proc/${this.#process.pid}/${name}`, 'utf8');
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const exited = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await exited;
    this.#connection.dispose();
  }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}
