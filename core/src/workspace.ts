import type { Catalog } from './catalog/catalog';
import type { CloudFunction } from './files/cloudFunction';
import type { FileHost } from './files/fileHost';
import { LiveSnapshot } from './project/liveSnapshot';
import { type Room, USUAL_ROOM } from './project/room';
import type { RuleSeverities, Snapshot } from './project/snapshot';
import { TrackedFiles } from './project/trackedFiles';
import { VersionedSnapshot } from './project/versionedSnapshot';
import { checkFunction, checkWorkspace } from './rules/check';
import { normalizePath } from './text/path';

/** What a workspace is opened with. */
export interface WorkspaceOptions {
  readonly host: FileHost;
  /** Its root folders. */
  readonly roots: readonly string[];
  readonly catalog: Catalog;
  /** Severities from the editor's settings or the command line; none by default. */
  readonly severities?: RuleSeverities | undefined;
  /** How much is kept of what can be computed again; the usual by default. */
  readonly room?: Room | undefined;
}

/** Work done so far, for tests and benchmarks. */
export interface WorkspaceCounters {
  /** Texts fetched from the host, absent files included. */
  readonly filesRead: number;
  /** Texts of source files parsed. */
  readonly parses: number;
  /** Source files read into graphs. */
  readonly graphsBuilt: number;
  /** Functions whose flow was solved. */
  readonly functionsSolved: number;
  /** Groups of files that belong together whose calls by name were solved, each for all functions. */
  readonly callGroupsSolved: number;
}

/** Entries that may pile up, beyond twice what the last clean-up left, before the next one. */
const SLACK = 512;

/**
 * The workspace over time: hosts tell it which paths have changed and take snapshots. Nothing is
 * read or computed before somebody asks for it, and a change computes again only what was made of it.
 */
export class Workspace {
  readonly #files: TrackedFiles;
  readonly #live: LiveSnapshot;
  #current: VersionedSnapshot | undefined;
  #sizeAfterPrune = 0;

  constructor({ host, roots, catalog, severities = {}, room = USUAL_ROOM }: WorkspaceOptions) {
    this.#files = new TrackedFiles(host, roots.map(normalizePath), room);
    this.#live = new LiveSnapshot(
      catalog,
      this.#files,
      { checkFunction, checkWorkspace },
      severities,
      room,
    );
  }

  get counters(): WorkspaceCounters {
    return {
      filesRead: this.#files.inputs.filesRead,
      parses: this.#files.trees.parses,
      graphsBuilt: this.#files.graphsBuilt,
      functionsSolved: this.#live.functionsSolved,
      callGroupsSolved: this.#live.callGroupsSolved,
    };
  }

  /** How many entries the caches hold, for tests of their bounds. */
  get cacheSize(): number {
    return this.#files.size;
  }

  /** How much is kept of what can be read or computed again, for tests of its bounds. */
  get kept(): Room {
    return this.#live.kept;
  }

  /** The present version; the same object until something changes. */
  snapshot(): Snapshot {
    this.#current ??= new VersionedSnapshot(this.#live);
    return this.#current;
  }

  /**
   * Says that the files or folders at these paths were created, changed or deleted; a folder stands
   * for everything in it. Paths that nobody has asked for cost nothing.
   */
  changed(paths: Iterable<string>): void {
    if (this.#files.inputs.refresh([...paths].map(normalizePath))) this.#newVersion();
    if (this.#files.size > 2 * this.#sizeAfterPrune + SLACK) this.prune();
  }

  /**
   * Looks again at what was read, on a host that has stamps (`FileHost.stamp`): at everything, or at
   * what `within` holds for. Returns whether anything had changed.
   */
  lookAgain(within?: (path: string) => boolean): boolean {
    const changed = this.#files.inputs.lookAgain(within);
    if (changed) this.#newVersion();
    return changed;
  }

  /** Replaces the root folders or the user's severities; what is not given stays. */
  configure({ roots, severities }: Partial<Pick<WorkspaceOptions, 'roots' | 'severities'>>): void {
    if (roots !== undefined) {
      this.#live.rootInput.value = roots.map(normalizePath);
    }
    if (severities !== undefined) this.#live.severityInput.value = severities;
    this.#newVersion();
  }

  /** Drops what belongs to files that are gone or that nothing reaches any more. Happens by itself now and then. */
  prune(): void {
    this.#live.prune();
    this.#sizeAfterPrune = this.#files.size;
  }

  /** Says that all that was wanted is known for now: lets go of large things that are rarely asked for again. */
  rest(): void {
    this.#live.rest();
  }

  /**
   * Drops what was computed of a function but for its config.json, and the texts of its folder. What
   * is asked of it again is computed again, from what the host then gives: for those who ask once.
   */
  forget(fn: CloudFunction): void {
    const paths = this.#live.forget(fn);
    this.#current?.forget(fn, paths);
  }

  #newVersion(): void {
    this.#files.reach.forget();
    this.#live.version += 1;
    this.#current = undefined;
  }
}
