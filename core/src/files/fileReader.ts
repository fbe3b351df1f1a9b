import type { SyntaxTrees } from '../syntax/syntaxTrees';

/** Makes something of a file's text. Pure, never throws, and a module-level function: results are kept by its identity. */
export interface FileReader<T> {
  (text: string, file: string, trees: SyntaxTrees): T;
  /** Whether two results say the same: then nothing is computed again that was made of the last one. */
  equal?(a: T, b: T): boolean;
}
