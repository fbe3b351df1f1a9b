import {
  Catalog,
  type FileHost,
  findingsOf,
  OverlayFiles,
  provideTypeScript,
  type RuleSeverities,
  type Snapshot,
  type SnippetFiles,
  Workspace,
} from '#core';
import { loneRoot } from './loneRoot';
import type { Collector, FetchedFiles, Runtime } from './runtime';

const NOTHING_CAME = Promise.resolve(false);

/** What changed: the text of an open file, or anything else. */
export type Change = 'edit' | 'other';

/** A copy of the workspace to try edits in; the workspace itself never sees them. */
export interface Draft {
  snapshot(): Snapshot;
  write(path: string, text: string): void;
}

/**
 * The engine behind the server: the workspace over saved and open files. Nothing is read before
 * the first snapshot is asked for.
 */
export class Engine {
  readonly #files: OverlayFiles;
  readonly #runtime: Runtime;
  readonly #listeners: ((change: Change) => void)[] = [];
  /** How often something changed, or may have. */
  changes = 0;
  #catalog: Catalog | undefined;
  #workspace: Workspace | undefined;
  #snippets: SnippetFiles | undefined;
  #folders: readonly string[] = [];
  /** What is served for the sake of an open file, by its path. */
  readonly #lone = new Map<string, string>();
  #severities: RuleSeverities = {};
  /** Whether nothing was asked for in vain since the last change of a saved file. */
  #isComplete = false;
  #completing: Promise<boolean> | undefined;
  /** Saved files that have changed and are to be fetched again. */
  readonly #outdated: string[] = [];

  /** @param watched whether `changed` will be called for every change of a saved file */
  constructor(runtime: Runtime, watched: boolean) {
    provideTypeScript(runtime.loadTypeScript);
    this.#runtime = runtime;
    this.#files = new OverlayFiles(runtime.files, { stamp: watched ? undefined : runtime.stamp });
  }

  /** The newest version of the workspace; the same object until something changes. */
  snapshot(): Snapshot {
    this.#workspace ??= this.#open(this.#files);
    return this.#workspace.snapshot();
  }

  /** Files as they are now, also those that no snapshot follows. */
  get files(): FileHost {
    return this.#files;
  }

  /** The version of the package. */
  get version(): string {
    return this.#runtime.loadVersion();
  }

  /** The snippets that completion offers. */
  get snippets(): SnippetFiles {
    this.#snippets ??= this.#runtime.loadSnippets();
    return this.#snippets;
  }

  draft(): Draft {
    const files = new OverlayFiles(this.#files);
    const workspace = this.#open(files);
    return {
      snapshot: () => workspace.snapshot(),
      write: (path, text) => {
        files.open(path, () => text);
        workspace.changed([path]);
      },
    };
  }

  /** Calls `listener` after every change, before anything new is computed. */
  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  /** The folders that are served: the client's, or, where it has named none, those of the open files. */
  get roots(): readonly string[] {
    return this.#folders.length > 0 ? this.#folders : [...new Set(this.#lone.values())];
  }

  /** The client's folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Says which folders the client has. */
  setRoots(folders: readonly string[]): void {
    this.#folders = folders;
    if (folders.length === 0) for (const path of this.#files.opened) this.#serveLone(path);
    this.#configureRoots();
  }

  /** Serves what is around an open file, which is looked for on the disk; returns whether there is anything. */
  #serveLone(path: string): boolean {
    const root = loneRoot(this.#files, path, this.#runtime.home);
    if (root !== undefined) this.#lone.set(path, root);
    return root !== undefined;
  }

  #configureRoots(): void {
    this.changes += 1;
    this.#isComplete = false;
    this.#runtime.fetched?.setRoots(this.roots);
    this.#workspace?.configure({ roots: this.roots });
    this.#tell('other');
  }

  setSeverities(severities: RuleSeverities): void {
    this.changes += 1;
    this.#severities = severities;
    this.#workspace?.configure({ severities });
    this.#tell('other');
  }

  /** From now on `text` gives the file's text; call `changed` whenever it would give another one. */
  open(path: string, text: () => string): void {
    this.#files.open(path, text);
    if (this.#folders.length === 0 && this.#serveLone(path)) this.#configureRoots();
    this.changed([path]);
  }

  /** From now on the saved file counts again. */
  close(path: string): void {
    this.#files.close(path);
    if (this.#lone.delete(path) && this.#folders.length === 0) this.#configureRoots();
    this.changed([path]);
  }

  /** Says that the text of an open file was edited. */
  edited(path: string): void {
    this.#change([path], 'edit');
  }

  /** Says that files or folders were created, changed or deleted. */
  changed(paths: readonly string[]): void {
    this.#change(paths, 'other');
  }

  #change(paths: readonly string[], change: Change): void {
    this.changes += 1;
    if (this.#workspace === undefined || paths.length === 0) return;
    const before = this.#workspace.snapshot();
    this.#workspace.changed(paths);
    if (this.#workspace.snapshot() !== before) this.#tell(change);
  }

  /** Says that all that was wanted is known for now. */
  rest(): void {
    this.#workspace?.rest();
  }

  /** Clears away what is used no more, where that can be asked for; undefined elsewhere. */
  get collector(): Collector | undefined {
    return this.#runtime.collector;
  }

  /** The same for saved files that the client tells of; where files are fetched, they are fetched again. */
  async savedChanged(paths: readonly string[]): Promise<void> {
    if (this.#runtime.fetched === undefined) this.changed(paths);
    else if (this.#workspace !== undefined) {
      this.#outdated.push(...paths);
      await this.complete();
    }
  }

  /**
   * Waits until all is there that checking the workspace takes, where files have to be fetched: what
   * is asked for in vain is fetched, and asked again, until nothing more is. Resolves to whether
   * anything came.
   */
  complete(): Promise<boolean> {
    const { fetched } = this.#runtime;
    if (fetched === undefined) return NOTHING_CAME;
    this.#completing ??= this.#fetchAll(fetched).finally(() => {
      this.#completing = undefined;
    });
    return this.#completing;
  }

  async #fetchAll(fetched: FetchedFiles): Promise<boolean> {
    for (let came = false; ; came = true) {
      const outdated = this.#outdated.splice(0);
      await fetched.fetchAgain(outdated);
      this.#come(outdated);
      if (!this.#isComplete) findingsOf(this.snapshot());
      this.#isComplete = true;
      const paths = await fetched.fetch();
      this.#come(paths);
      if (paths.length + this.#outdated.length === 0) return came || outdated.length > 0;
    }
  }

  #come(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#isComplete = false;
    this.changed(paths);
  }

  /** Looks again at what was read, where nobody tells of changes: everything, or what `within` holds for. */
  lookAgain(within?: (path: string) => boolean): void {
    if (!this.#workspace?.lookAgain(within)) return;
    this.changes += 1;
    this.#tell('other');
  }

  #open(host: OverlayFiles): Workspace {
    this.#catalog ??= new Catalog(this.#runtime.loadCatalog());
    const catalog = this.#catalog;
    return new Workspace({ host, catalog, roots: this.roots, severities: this.#severities });
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
