import type { CancellationToken } from 'vscode-languageserver';
import { type CloudFunction, type Finding, findingsIn, inOrder, type Snapshot } from '#core';
import type { Session } from '../session';
import { FaultLog } from './faultLog';
import { type FileReport, fileReport } from './fileReport';
import { Slices } from './slices';
import { Told } from './told';

/**
 * Which files have diagnostics: those of every function that a document was opened of, closed
 * files and config.json included, and after `checkAll` those of all functions. What nobody looks
 * at costs nothing.
 */
export class CheckedFiles {
  readonly #functions = new Set<string>();
  readonly #faults: FaultLog;
  #all = false;

  readonly #told = new Told();

  /** `isTyping` says whether what is new has to wait. */
  constructor(
    private readonly session: Session,
    private readonly isTyping: () => boolean,
  ) {
    this.#faults = new FaultLog(session.log);
  }

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

  /**
   * Reads the code of all functions, which has to be known before it can be said which of them a
   * file belongs to. Other requests are let through meanwhile; edits make it begin again, and of
   * what they leave alone nothing is read twice. Gives up when cancelled.
   */
  async prepare(token?: CancellationToken): Promise<void> {
    const { engine } = this.session;
    const slices = new Slices();
    for (let snapshot = engine.snapshot(); ; snapshot = engine.snapshot()) {
      for (const fn of snapshot.functions) {
        snapshot.state(fn);
        if (await slices.pause()) {
          if (token?.isCancellationRequested) return;
          if (engine.snapshot() !== snapshot) break;
        }
      }
      if (engine.snapshot() === snapshot) return;
    }
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
    const here = findingsIn(snapshot, file);
    for (const fn of snapshot.functionsReaching(file)) this.#faults.say(fn, snapshot.faults(fn));
    return fileReport(this.session, snapshot, this.#told.tell(file, here, this.isTyping()));
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
    const slices = new Slices();
    for (const fn of this.#checked(snapshot)) {
      add(this.#find(snapshot, fn));
      if (!(await slices.pause())) continue;
      if (token?.isCancellationRequested || this.session.engine.snapshot() !== snapshot) {
        return undefined;
      }
    }
    if (this.any) {
      add(snapshot.workspaceFindings());
      this.#faults.say(undefined, snapshot.workspaceFaults());
    }
    if (!this.isTyping()) this.#told.keep(byFile);
    const reports = new Map<string, FileReport>();
    for (const [file, findings] of byFile) {
      const told = this.#told.tell(file, inOrder(findings), this.isTyping());
      if (told.length > 0) reports.set(file, fileReport(this.session, snapshot, told));
    }
    return reports;
  }

  #find(snapshot: Snapshot, fn: CloudFunction): readonly Finding[] {
    this.#faults.say(fn, snapshot.faults(fn));
    return snapshot.findings(fn);
  }

  #checked(snapshot: Snapshot): readonly CloudFunction[] {
    if (this.#all) return snapshot.functions;
    return snapshot.functions.filter((fn) => this.#functions.has(fn.directory));
  }
}
