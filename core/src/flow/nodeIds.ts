declare const inFile: unique symbol;
declare const inProgram: unique symbol;

/** The number of a node in its file's graph. */
export type LocalId = number & { readonly [inFile]: true };

/** The number of a node in a program, the union of several files' graphs. */
export type NodeId = number & { readonly [inProgram]: true };

/** No node, in either numbering. */
export const NONE = -1 as LocalId & NodeId;
