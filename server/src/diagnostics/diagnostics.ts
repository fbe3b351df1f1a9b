import type {
  CancellationToken,
  ServerCapabilities,
  WorkspaceDiagnosticParams,
} from 'vscode-languageserver';
import { guarded, safely } from '../guard';
import { Quiet } from '../quiet';
import type { Session } from '../session';
import { pathOf } from '../uris';
import { CheckedFiles } from './checkedFiles';
import { PullReporter } from './pullReporter';
import { PushReporter } from './pushReporter';
import type { Reporter } from './reporter';
import { Typing } from './typing';

/** How long the user must pause before anything is checked that takes its time. */
const PAUSE_MS = 150;

/** How long the other functions of the workspace wait once what is open has been told. */
const IDLE_MS = 1000;

/** How long after the last change and the last check all memory is gone through, in milliseconds. */
const REST_MS = 2000;

/** From so many functions on a workspace is checked as a whole only when somebody asks for it. */
const MOST_FUNCTIONS = 2000;

/** What is checked in this time, in milliseconds, need not wait for a pause: a frame or two of the screen. */
const SMALL_MS = 32;

/** Checks after every pause in typing, small work at once, and hands the result to the client's way of getting diagnostics. */
export class Diagnostics {
  readonly checked: CheckedFiles;
  readonly #quiet = new Quiet(PAUSE_MS, SMALL_MS);
  readonly #reporter: Reporter;
  readonly #opened = new Set<string>();
  readonly #typing = new Typing(() => this.#schedule(0));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #collecting: ReturnType<typeof setTimeout> | undefined;
  #looked = 0;

  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;

    this.checked = new CheckedFiles(session, this.#typing);
    this.#reporter = session.client.pullDiagnostics ? this.#pull() : new PushReporter(session);
    session.engine.onChange(() => {
      this.#quiet.touch();
      clearTimeout(this.#collecting);
      if (!this.checked.any && this.#opened.size === 0) return;
      this.#schedule(session.client.pullDiagnostics ? PAUSE_MS : this.#quiet.rest);
    });
    session.documents.onOpen((file) => {
      // A client that pulls asks for itself.
      if (session.client.pullDiagnostics) return;
      this.#opened.add(file);
      this.#schedule(0);
    });
    // A client that pulls and cannot be asked to pull again would never hear of what waits.
    if (!session.client.pullDiagnostics || session.client.refreshDiagnostics) {
      session.documents.onEdit((edit) => this.#typing.edit(edit));
    }
    session.documents.onSave((byClock) => {
      if (!this.#typing.isOn || byClock) return;
      this.#typing.end();
      this.#schedule(0);
    });
    session.onStop(() => {
      this.#typing.end();
      clearTimeout(this.#timer);
      clearTimeout(this.#collecting);
      this.#reporter.stop();
    });
    session.documents.onClose((file) => this.#reporter.closed(file));
  }

  /** Checks everything now, and from now on; when cancelled, only what was checked before. */
  async checkAll(token?: CancellationToken): Promise<void> {
    const before = this.checked.isAll;
    this.#session.unwatched.lookAtAll();
    this.checked.checkAll();
    await this.#check(token);
    if (!token?.isCancellationRequested) return;
    this.checked.checkAll(before);
    // What an edit has begun meanwhile ends without a word, since it was about everything.
    if (this.checked.any) this.#schedule(0);
  }

  #pull(): PullReporter {
    const { connection } = this.#session;
    const reporter = new PullReporter(this.#session, this.checked);
    connection.languages.diagnostics.on(
      guarded(
        this.#session,
        'textDocument/diagnostic',
        { kind: 'full', items: [] },
        async (params, token) => {
          await this.#session.settingsKnown;
          await this.#quiet.pause(token);
          const file = pathOf(params.textDocument.uri);
          this.#session.unwatched.lookAround([file]);
          const isEarly = this.checked.canReport(file);
          if (!isEarly) await this.checked.prepare(token);
          if (token.isCancellationRequested) return { kind: 'full', items: [] };
          const functions = this.checked.size;
          const report = this.#quiet.work(() => reporter.document(params));
          this.#collectYoung();
          if (this.checked.size > functions) {
            // Those that reach the file as well are looked for when the client has its answer.
            this.#opened.add(file);
            this.#schedule(PAUSE_MS);
          }
          return report;
        },
      ),
    );
    type Parts = Parameters<typeof reporter.workspace>[2];
    const ofWorkspace = guarded(
      this.#session,
      'workspace/diagnostic',
      { items: [] },
      ({ params, parts }: { params: WorkspaceDiagnosticParams; parts: Parts }, token) => {
        this.#session.unwatched.lookAtAll();
        return reporter.workspace(params, token, parts);
      },
    );
    connection.languages.diagnostics.onWorkspace((params, token, _, parts) =>
      ofWorkspace({ params, parts }, token),
    );
    return reporter;
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    const check = safely(this.#session.log, 'check', () => this.#check());
    this.#timer = setTimeout(check, delayMs);
  }

  async #check(token?: CancellationToken): Promise<void> {
    await this.#session.settingsKnown;
    await this.#session.engine.complete();
    this.#lookAround();
    // What functions say of themselves is told before the others are read.
    if (!this.checked.wasPrepared) {
      for (const file of this.#opened) this.checked.include(file);
      await this.#report(token);
      if (token?.isCancellationRequested) return;
    }
    await this.checked.prepare(token);
    if (token?.isCancellationRequested) return;
    for (const file of this.#opened) this.checked.include(file);
    this.#opened.clear();
    await this.#report(token);
    this.#collectYoung();
    this.#goOnWithOthers();
  }

  /** Once what is open has been told, the other functions follow, as far as the user wants them. */
  #goOnWithOthers(): void {
    const { settings, engine } = this.#session;
    const isWanted =
      settings.checkWorkspace !== 'off' &&
      (settings.checkWorkspace !== 'auto' || engine.snapshot().functions.length < MOST_FUNCTIONS);
    if (!this.checked.isAll && isWanted) {
      this.checked.checkAll();
      this.#schedule(IDLE_MS);
      return;
    }
    if (this.checked.isAll) engine.rest();
    clearTimeout(this.#collecting);
    this.#collecting = setTimeout(() => engine.collector?.all(), REST_MS);
  }

  /** Clears away what was made for an answer, once that has left. */
  #collectYoung(): void {
    const { collector } = this.#session.engine;
    if (collector !== undefined) setTimeout(() => collector.young());
  }

  /** Between two keys nobody else writes: once for every pause is enough. */
  #lookAround(): void {
    if (Date.now() - this.#looked < PAUSE_MS) return;
    this.#looked = Date.now();
    this.#session.unwatched.lookAround(this.#session.documents.paths());
  }

  async #report(token?: CancellationToken): Promise<void> {
    let reports = await this.checked.reports(token);
    // What was asked for on the way and had not been fetched yet.
    if (await this.#session.engine.complete()) reports = await this.checked.reports(token);
    // Overtaken by an edit: the edit has scheduled the next check.
    if (reports !== undefined) this.#reporter.update(reports);
  }
}

/** What the server announces of diagnostics to a client that pulls them. */
export const PULL_CAPABILITIES: Pick<ServerCapabilities, 'diagnosticProvider'> = {
  diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
};
