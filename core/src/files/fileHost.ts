/** An entry of a folder; symbolic links count as what they lead to. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
  /** Where a folder really is that a link stands for; undefined for everything else. */
  readonly real?: string;
}

/** What is at a path when all links are followed. */
export interface FilePlace {
  /** Where it really is; for what is absent, where it would be made. */
  readonly path: string;
  /** `other` is a pipe, a device and the like, which are never read. */
  readonly kind: 'file' | 'directory' | 'other' | 'absent';
}

/**
 * The engine's only door to files. Paths are normalised (`text/path.ts`). Calls are synchronous: a
 * host that has to wait for its files (browser) answers as if they were absent, fetches what was
 * asked for, and says that it has changed.
 */
export interface FileHost {
  /** The text of a file (unsaved text of an open editor first); undefined when absent or unreadable. */
  read(path: string): string | undefined;
  /** The entries of a folder, sorted by name; empty when it is absent or unreadable. */
  list(directory: string): readonly DirectoryEntry[];
  /**
   * What is at a path, so that an edit goes where it may; undefined for a ring of links and what
   * cannot be looked at. A host that has no links leaves it out.
   */
  place?(path: string): FilePlace | undefined;
  /**
   * From now on a link to a file is read only where `mayLead` says that it may lead there. A host that
   * has no links leaves it out.
   */
  confine?(mayLead: (link: string, target: string) => boolean): void;
  /**
   * A cheap sign of the state of a file or folder: another one whenever it may have changed;
   * undefined when it is absent. Only hosts that nobody tells of changes have to have it.
   */
  stamp?(path: string): string | undefined;
}
