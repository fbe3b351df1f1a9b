import {
  type CancellationToken,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { safely } from '../guard';
import type { Session } from '../session';
import { pathOf } from '../uris';
import type { CheckedFiles } from './checkedFiles';
import { NO_FINDINGS } from './fileReport';
import type { Reporter, Reports } from './reporter';

/** A workspace request that is held open, and the ids that the client has. */
interface WaitingRequest {
  readonly known: Map<string, string>;
  readonly send: (items: WorkspaceDocumentDiagnosticReport[]) => void;
  readonly release: () => void;
}

/**
 * Answers pulled diagnostics. A request for the whole workspace is held until there is something
 * new to say, so that a client that asks again and again costs nothing.
 */
export class PullReporter implements Reporter {
  readonly #waiting = new Set<WaitingRequest>();
  /** What open documents show, by path. */
  readonly #shown = new Map<string, string>();
  #latest: Reports = new Map();

  readonly #session: Session;
  readonly #checked: CheckedFiles;

  constructor(session: Session, checked: CheckedFiles) {
    this.#session = session;
    this.#checked = checked;
  }

  /** Answers `textDocument/diagnostic`. */
  document({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const file = pathOf(textDocument.uri);
    const { id, items } = this.#checked.report(file);
    this.#shown.set(file, id);
    if (id === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    }
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
  }

  /** Answers `workspace/diagnostic`: in parts as they come where the client takes parts, else once. */
  workspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    parts: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    return new Promise((resolve) => {
      const release = (items: WorkspaceDocumentDiagnosticReport[]): void => {
        this.#waiting.delete(request);
        resolve({ items });
      };
      const request: WaitingRequest = {
        known: new Map(previousResultIds.map(({ uri, value }) => [pathOf(uri), value])),
        send: parts === undefined ? release : (items) => parts.report({ items }),
        release: () => release([]),
      };
      this.#waiting.add(request);
      token.onCancellationRequested(request.release);
      this.#answer(request);
    });
  }

  update(reports: Reports): void {
    this.#latest = reports;
    for (const request of [...this.#waiting]) this.#answer(request);
    const outdated = [...this.#shown].some(
      ([file, id]) => (reports.get(file) ?? NO_FINDINGS).id !== id,
    );
    if (outdated && this.#session.client.refreshDiagnostics) {
      this.#refresh();
    }
  }

  closed(file: string): void {
    this.#shown.delete(file);
  }

  stop(): void {
    for (const request of [...this.#waiting]) request.release();
  }

  #refresh(): void {
    const { connection, log } = this.#session;
    safely(log, 'refresh', () => connection.sendRequest(DiagnosticRefreshRequest.type))();
  }

  #answer({ known, send }: WaitingRequest): void {
    const { documents } = this.#session;
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const file of new Set([...this.#latest.keys(), ...known.keys()])) {
      const { id, items: diagnostics } = this.#latest.get(file) ?? NO_FINDINGS;
      if ((known.get(file) ?? NO_FINDINGS.id) === id) continue;
      known.set(file, id);
      items.push({
        kind: DocumentDiagnosticReportKind.Full,
        uri: documents.uri(file),
        version: documents.version(file),
        resultId: id,
        items: [...diagnostics],
      });
    }
    if (items.length > 0) send(items);
  }
}
