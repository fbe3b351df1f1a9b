import { type CloudFunction, dirName, isInside, type Snapshot } from '#core';
import type { Documents } from './documents';
import type { Engine } from './engine';
import { type Log, safely } from './guard';

/** How long at least everything is left alone between two looks at it. */
const PAUSE_MS = 1000;

/** How often at most everything is looked at while nobody asks. */
const POLL_MS = 2000;

/** Looks at everything may take one part in so many of the time. */
const SHARE = 20;

/** A file of more functions than these is a part of everything. */
const MOST_FUNCTIONS = 20;

/**
 * Keeps up with a client that tells of no changed files. What was read is looked at again by its
 * stamp (size and times): before an answer about a file, the files of the functions that it belongs
 * to, and what lies in the folders above these; before an answer about the workspace, after a save,
 * and every few seconds while documents are open, everything. Does nothing for a client that watches.
 */
export class UnwatchedFiles {
  readonly #engine: Engine;
  readonly #documents: Documents;
  readonly #isNeeded: boolean;
  readonly #log: Log;
  #last = 0;
  #tookMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine, documents: Documents, watched: boolean, log: Log) {
    this.#engine = engine;
    this.#documents = documents;
    this.#isNeeded = !watched;
    this.#log = log;
    if (watched) return;
    documents.onOpen(() => {
      if (this.#timer === undefined) this.#pollSoon();
    });
    documents.onSave(() => this.lookAtAll());
  }

  /** To be called before an answer that concerns these files. */
  lookAround(files: Iterable<string>): void {
    if (!this.#isNeeded) return;
    if (Date.now() - this.#last >= Math.max(PAUSE_MS, SHARE * this.#tookMs)) {
      this.lookAtAll();
      return;
    }
    const snapshot = this.#engine.snapshot();
    const functions = new Set([...files].flatMap((file) => snapshot.functionsReaching(file)));
    if (functions.size <= MOST_FUNCTIONS) this.#engine.lookAgain(around(snapshot, [...functions]));
  }

  /** To be called before an answer that concerns everything. */
  lookAtAll(): void {
    if (!this.#isNeeded) return;
    const started = Date.now();
    this.#engine.lookAgain();
    this.#last = Date.now();
    this.#tookMs = this.#last - started;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #pollSoon(): void {
    const poll = safely(this.#log, 'look again', () => {
      this.#timer = undefined;
      if (this.#documents.isAnyOpen) {
        this.lookAtAll();
        this.#pollSoon();
      }
    });
    this.#timer = setTimeout(poll, Math.max(POLL_MS, SHARE * this.#tookMs));
  }
}

/** Whether a path is a file or folder of the functions, or lies in one of the folders above them. */
function around(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
): (path: string) => boolean {
  const above = new Set<string>();
  const reached = new Set<string>();
  const others = new Set(snapshot.functions.map(({ directory }) => directory));
  for (const fn of functions) {
    for (let folder = dirName(fn.directory); isInside(fn.root, folder); folder = dirName(folder)) {
      above.add(folder);
      if (folder === dirName(folder)) break;
    }
    for (const file of snapshot.state(fn).flow.files) reached.add(file);
  }
  return (path) =>
    reached.has(path) ||
    above.has(path) ||
    (above.has(dirName(path)) && !others.has(path)) ||
    functions.some(({ directory }) => isInside(directory, path));
}
