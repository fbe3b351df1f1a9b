import type { FileReport } from './fileReport';

/** All checked files that have findings, by path. */
export type Reports = ReadonlyMap<string, FileReport>;

/** One of the two ways in which a client gets diagnostics. */
export interface Reporter {
  /** Called with the newest reports whenever they may have changed. */
  update(reports: Reports): void;
  /** Called when a document was closed in the client. */
  closed(file: string): void;
  /** Called once, when the client shuts the server down. */
  stop(): void;
}
