import type { DirectoryEntry, FilePlace } from '../files/fileHost';
import type { FileReader } from '../files/fileReader';
import type { Reach } from '../files/reach';

/**
 * The handler `main`; or helpers: an object of named members none of which is the handler, as in
 * `module.exports = { send, check }`, where that is certain; or anything else.
 */
export type Exported = 'handler' | 'helpers' | 'other';

/** What discovery may ask for. Every answer is tracked, so that only a change of an answer repeats it. */
export interface ProjectFiles {
  /** Which files may be looked at because another one names them. */
  readonly reach: Reach;
  /** The entries of a folder, sorted by name; empty when it is absent. */
  list(directory: string): readonly DirectoryEntry[];
  /** What is at a path when links are followed; undefined for what cannot be looked at. Not tracked: listings tell of links. */
  place(path: string): FilePlace | undefined;
  /** What a reader makes of a file; undefined when the file is absent. */
  derived<T>(file: string, reader: FileReader<T>): T | undefined;
  /** What a source file exports, as far as its own code tells. It is parsed for that. */
  exported(file: string): Exported;
}
