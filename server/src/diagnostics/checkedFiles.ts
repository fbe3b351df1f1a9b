import type { CancellationToken } from 'vscode-languageserver';
import type { CloudFunction } from '../../../core/src/project/cloudFunction';
import type { Snapshot } from '../../../core/src/project/snapshot';
import type { Finding } from '../../../core/src/rules/finding';
import type { Session } from '../session';
import { type FileReport, fileReport } from './fileReport';

/** How long the server may be deaf while it checks many functions. */
const SLICE_MS = 12;

/**
 * Which files have diagnostics: those of every function that a document was opened of, closed
 * files and config.json included, and after `checkAll` those of all functions. What nobody looks
 * at costs nothing.
 */
export class CheckedFiles {
  readonly #functions = new Set<string>();
  #all = false;

  constructor(private readonly session: Session) {}

  /** From now on all functions of the workspace are checked. */
  checkAll(): void {
    this.#all = true;
  }

  /** Whether anything is checked at all yet. */
  get any(): boolean {
    return this.#all || this.#functions.size > 0;
  }

  /** How many functions were asked for. */
  get size(): number {
    return this.#functions.size;
  }

  /** Adds the functions that a file belongs to. */
  include(file: string): void {
    for (const fn of this.session.engine.snapshot().functionsReaching(file)) {
      this.#functions.add(fn.directory);
    }
  }

  /** The report of one file, which is checked from now on. */
  report(file: string): FileReport {
    this.include(file);
    const snapshot = this.session.engine.snapshot();
    const findings = snapshot.functionsReaching(file).flatMap((fn) => snapshot.findings(fn));
    const here = [...findings, ...snapshot.workspaceFindings()].filter((it) => it.file === file);
    return fileReport(this.session, snapshot, here);
  }

  /** Reports of all checked files that have findings; undefined when cancelled or overtaken by an edit. */
  async reports(token?: CancellationToken): Promise<ReadonlyMap<string, FileReport> | undefined> {
    const snapshot = this.session.engine.snapshot();
    const byFile = new Map<string, Finding[]>();
    const add = (findings: readonly Finding[]): void => {
      for (const finding of findings) {
        const list = byFile.get(finding.file);
        if (list === undefined) byFile.set(finding.file, [finding]);
        else list.push(finding);
      }
    };
    let since = Date.now();
    for (const fn of this.#checked(snapshot)) {
      add(snapshot.findings(fn));
      if (Date.now() - since < SLICE_MS) continue;
      // Lets requests and cancellations through.
      await new Promise((resolve) => setTimeout(resolve));
      since = Date.now();
      if (token?.isCancellationRequested || this.session.engine.snapshot() !== snapshot) {
        return undefined;
      }
    }
    if (this.any) add(snapshot.workspaceFindings());
    const reports = new Map<string, FileReport>();
    for (const [file, findings] of byFile) {
      reports.set(file, fileReport(this.session, snapshot, findings));
    }
    return reports;
  }

  #checked(snapshot: Snapshot): readonly CloudFunction[] {
    if (this.#all) return snapshot.functions;
    return snapshot.functions.filter((fn) => this.#functions.has(fn.directory));
  }
}
