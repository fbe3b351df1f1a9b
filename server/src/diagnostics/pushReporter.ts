import type { Session } from '../session';
import { type FileReport, NO_FINDINGS } from './fileReport';
import type { Reporter, Reports } from './reporter';

/** Publishes what changed since it was last published, for open and closed files alike. */
export class PushReporter implements Reporter {
  readonly #published = new Map<string, string>();

  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  update(reports: Reports): void {
    for (const [file, report] of reports) this.#publish(file, report);
    for (const file of [...this.#published.keys()]) {
      if (!reports.has(file)) this.#publish(file, NO_FINDINGS);
    }
  }

  closed(): void {}

  stop(): void {}

  #publish(file: string, report: FileReport): void {
    if ((this.#published.get(file) ?? NO_FINDINGS.id) === report.id) return;
    if (report === NO_FINDINGS) this.#published.delete(file);
    else this.#published.set(file, report.id);
    const { connection, documents } = this.#session;
    const version = documents.version(file);
    void connection.sendDiagnostics({
      uri: documents.uri(file),
      ...(version !== null && { version }),
      diagnostics: [...report.items],
    });
  }
}
