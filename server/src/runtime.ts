import type TS from 'typescript';
import type { CatalogData, FileHost, SnippetFiles } from '#core';

/** What the server needs of the place where it runs; node and browser mains hand in theirs. */
export interface Runtime {
  /** The version of the package; called when a client connects. */
  readonly loadVersion: () => string;
  /** The user's own folder, which is no project; '' where there is none. */
  readonly home: string;
  /** The saved files. */
  readonly files: FileHost;
  /** As `FileHost.stamp`, for clients that do not tell of changed files. */
  readonly stamp: (path: string) => string | undefined;
  /** Loads the index of the catalogue; called when the workspace is first looked at. */
  readonly loadCatalog: () => CatalogData;
  /** Loads the snippets; called when something is first to be completed. */
  readonly loadSnippets: () => SnippetFiles;
  /** Loads the parser; called when the first source file has to be read. */
  readonly loadTypeScript: () => typeof TS;
}
