import type { DirectoryEntry } from '../files/fileHost';
import type { FileReader } from '../files/fileReader';
import type { Reach } from '../files/reach';
import type { FileGraph } from './fileGraph';

/** What the solver may ask for. Every answer is tracked, so that a changed file re-solves only its readers. */
export interface FlowFiles {
  /** Which files code may lead to; the others are taken for code that cannot be seen. */
  readonly reach: Reach;
  /** The value-flow graph of a source file, read once per content; undefined when the file is absent. */
  graph(path: string): FileGraph | undefined;
  /** The text of a file; undefined when absent. */
  read(path: string): string | undefined;
  /** What a reader makes of a file, computed once per content; undefined when the file is absent. */
  derived<T>(file: string, reader: FileReader<T>): T | undefined;
  /** The entries of a folder; empty when absent. */
  list(directory: string): readonly DirectoryEntry[];
}
