import type TS from 'typescript';
import type { CatalogData, FileHost, SnippetFiles } from '#core';

/** Files that have to be fetched before they can be read, where nothing can be read at once. */
export interface FetchedFiles extends FileHost {
  /** Says what the workspace's folders are: nothing else can be fetched. */
  setRoots(roots: readonly string[]): void;
  /** Fetches what was asked for in vain, and returns its paths; empty when there was nothing. */
  fetch(): Promise<readonly string[]>;
  /** Fetches again what it holds of these paths and of what lies in them. */
  fetchAgain(paths: readonly string[]): Promise<void>;
}

/** Clears away what is used no more, at moments when nobody waits for an answer. */
export interface Collector {
  /** What was made lately: takes a few milliseconds. */
  young(): void;
  /** Everything, where there is much: takes a tenth of a second. */
  all(): void;
}

/** What the server needs of the place where it runs; node and browser mains hand in theirs. */
export interface Runtime {
  /** The version of the package; called when a client connects. */
  readonly loadVersion: () => string;
  /** The user's own folder, which is no project; '' where there is none. */
  readonly home: string;
  /** The saved files. */
  readonly files: FileHost;
  /** The same files, where they have to be fetched. */
  readonly fetched?: FetchedFiles;
  /** As `FileHost.stamp`, for clients that do not tell of changed files. */
  readonly stamp: (path: string) => string | undefined;
  /** Loads the index of the catalogue; called when the workspace is first looked at. */
  readonly loadCatalog: () => CatalogData;
  /** Loads the snippets; called when something is first to be completed. */
  readonly loadSnippets: () => SnippetFiles;
  /** Loads the parser; called when the first source file has to be read. */
  readonly loadTypeScript: () => typeof TS;
  /** Left out where memory cannot be collected on request. */
  readonly collector?: Collector;
}
