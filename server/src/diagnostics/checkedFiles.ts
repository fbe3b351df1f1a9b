import type { CancellationToken } from 'vscode-languageserver';
import {
  type CloudFunction,
  type Finding,
  findingsIn,
  inOrder,
  ownFindingsIn,
  type Snapshot,
} from '#core';
import type { Session } from '../session';
import { FaultLog } from './faultLog';
import { type FileReport, fileReport } from './fileReport';
import { Slices } from './slices';
import { Told } from './told';
import type { Typing } from './typing';

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
  /** Whether it is known now which functions reach which files. */
  #isReachKnown = false;
  #wasPrepared = false;

  readonly #session: Session;
  readonly #typing: Typing;

  /** `typing` says what has to wait. */
  constructor(session: Session, typing: Typing) {
    this.#session = session;
    this.#typing = typing;

    this.#faults = new FaultLog(session.log);
    session.engine.onChange((change) => {
      if (change !== 'edit') this.#isReachKnown = false;
    });
  }

  /**
   * Whether a file can be reported on at once: it is known which functions reach it, or it is not yet
   * known of any file and the function that it lies in speaks for it, until the client asks again.
   */
  canReport(file: string): boolean {
    if (this.#isReachKnown) return true;
    if (this.#wasPrepared || !this.#session.client.refreshDiagnostics) return false;
    return this.#session.engine.snapshot().functionOf(file) !== undefined;
  }

  /** From now on all functions of the workspace are checked; with `false` those that were asked for. */
  checkAll(all = true): void {
    this.#all = all;
  }

  get isAll(): boolean {
    return this.#all;
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
   * Reads the code of all functions as far as it has to be known to say which of them a file belongs
   * to. Other requests are let through meanwhile; edits make it begin again, and of what they leave
   * alone nothing is read twice. Gives up when cancelled.
   */
  async prepare(token?: CancellationToken): Promise<void> {
    if (this.#isReachKnown) return;
    const { engine } = this.#session;
    const slices = new Slices();
    for (let snapshot = engine.snapshot(); ; snapshot = engine.snapshot()) {
      for (const fn of snapshot.functions) {
        snapshot.outwardFiles(fn);
        if (await slices.pause()) {
          if (token?.isCancellationRequested) return;
          if (engine.snapshot() !== snapshot) break;
        }
      }
      if (engine.snapshot() !== snapshot) continue;
      this.#isReachKnown = true;
      this.#wasPrepared = true;
      return;
    }
  }

  /** Whether `prepare` was ever done: until then the function that a file lies in is all that is known of it. */
  get wasPrepared(): boolean {
    return this.#wasPrepared;
  }

  /** Adds the functions that a file belongs to. */
  include(file: string): void {
    const snapshot = this.#session.engine.snapshot();
    const functions = this.#wasPrepared
      ? snapshot.functionsReaching(file)
      : [snapshot.functionOf(file)];
    for (const fn of functions) if (fn !== undefined) this.#functions.add(fn.directory);
  }

  /** The report of one file, which is checked from now on. */
  report(file: string): FileReport {
    const snapshot = this.#session.engine.snapshot();
    const own = this.canReport(file) && !this.#isReachKnown ? snapshot.functionOf(file) : undefined;
    const functions = own === undefined ? snapshot.functionsReaching(file) : [own];
    for (const fn of functions) {
      this.#functions.add(fn.directory);
      this.#faults.say(fn, snapshot.faults(fn));
    }
    const here =
      own === undefined ? findingsIn(snapshot, file) : ownFindingsIn(snapshot, own, file);
    return fileReport(this.#session, snapshot, this.#told.tell(file, here, this.#typing));
  }

  /** Reports of all checked files that have findings; undefined when cancelled or overtaken by an edit. */
  async reports(token?: CancellationToken): Promise<ReadonlyMap<string, FileReport> | undefined> {
    const snapshot = this.#session.engine.snapshot();
    const byFile = new Map<string, Finding[]>();
    const add = (findings: readonly Finding[]): void => {
      for (const finding of findings) {
        const list = byFile.get(finding.file);
        if (list === undefined) byFile.set(finding.file, [finding]);
        else list.push(finding);
      }
    };
    const slices = new Slices();
    const all = this.#all;
    const isOvertaken = (): boolean =>
      token?.isCancellationRequested === true ||
      all !== this.#all ||
      this.#session.engine.snapshot() !== snapshot;
    for (const fn of this.#checked(snapshot)) {
      add(this.#find(snapshot, fn));
      if ((await slices.pause()) && isOvertaken()) return undefined;
    }
    if (this.any && this.#wasPrepared) {
      add(snapshot.workspaceFindings());
      this.#faults.say(undefined, snapshot.workspaceFaults());
    }
    if (!this.#typing.now) this.#told.keep(byFile);
    const reports = new Map<string, FileReport>();
    for (const [file, findings] of byFile) {
      const told = this.#told.tell(file, inOrder(findings), this.#typing);
      if (told.length > 0) reports.set(file, fileReport(this.#session, snapshot, told));
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
