/** The value-flow graph of one source file. */
export interface FileGraph {
  readonly path: string;
}
