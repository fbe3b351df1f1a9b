import type { SyntaxTrees } from '../syntax/syntaxTrees';

/** Makes something of a file's text. Pure, never throws, and a module-level function: results are kept by its identity. */
export type FileReader<T> = (text: string, file: string, trees: SyntaxTrees) => T;
