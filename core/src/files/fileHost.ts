/** An entry of a folder; symbolic links count as what they lead to. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}

/**
 * The engine's only door to files. Paths are normalised (`text/path.ts`). Calls are synchronous: a
 * host without synchronous files (browser, virtual workspace) loads them before it asks the engine.
 */
export interface FileHost {
  /** The text of a file (unsaved text of an open editor first); undefined when absent or unreadable. */
  read(path: string): string | undefined;
  /** The entries of a folder, sorted by name; empty when it is absent or unreadable. */
  list(directory: string): readonly DirectoryEntry[];
}
