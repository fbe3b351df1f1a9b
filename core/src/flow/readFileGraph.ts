import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { extName } from '../text/path';
import type { FileGraph, FlowNode } from './fileGraph';
import { FileLowering } from './lower/fileLowering';
import { GraphBuilder } from './lower/graphBuilder';
import { readUsesComments } from './lower/readUsesComments';
import { NONE } from './nodeIds';

/**
 * Reads the tree of a source file once into its context-free value-flow graph. Never throws.
 * @param source undefined for a file that could not be parsed: its function's result is then incomplete
 */
export function readFileGraph(path: string, source: TS.SourceFile | undefined): FileGraph {
  if (source === undefined) return unreadable(path);
  try {
    return lower(path, source);
  } catch (error) {
    // The walk recurses; a file nested deeper than the stack is the only way to get here.
    if (error instanceof RangeError) return unreadable(path);
    throw error;
  }
}

function unreadable(path: string): FileGraph {
  const nodes: FlowNode[] = [];
  return {
    path,
    nodes,
    exports: NONE,
    moduleObject: NONE,
    stores: [],
    inheritances: [],
    consumptions: [],
    branches: [],
    exits: [],
    esModule: false,
    moduleStatement: undefined,
    usesComments: [],
    syntaxError: undefined,
    tooComplex: true,
  };
}

function lower(path: string, source: TS.SourceFile): FileGraph {
  const b = new GraphBuilder(source, (builder) => new FileLowering(builder));
  if (extName(path) === '.json') {
    const [statement] = source.statements;
    if (statement && ts.isExpressionStatement(statement)) {
      b.store(b.moduleObject, 'exports', b.lower.expression(statement.expression));
    }
  } else {
    b.lower.body(source.statements);
  }
  return {
    path,
    nodes: b.nodes,
    exports: b.exports,
    moduleObject: b.moduleObject,
    stores: b.stores,
    inheritances: b.inheritances,
    consumptions: b.consumptions,
    branches: b.branches,
    exits: b.exits,
    esModule: b.moduleStatement !== undefined,
    moduleStatement: b.moduleStatement,
    usesComments: readUsesComments(source),
    // Broken data files cannot be required; they hide no code.
    syntaxError: extName(path) === '.json' ? undefined : firstError(source),
    tooComplex: false,
  };
}

/** Numbers and characters in octal, and `08`: the parser's own opinion, Node runs such scripts. */
const OLD_NUMBERS = new Set([1121, 1487, 1488, 1489]);

/** `parseDiagnostics` is filled by the parser but missing from the public types. */
function firstError(source: TS.SourceFile): { start: number; end: number } | undefined {
  const { parseDiagnostics = [] } = source as unknown as {
    parseDiagnostics?: readonly TS.DiagnosticWithLocation[];
  };
  const first = parseDiagnostics.find(({ code }) => !OLD_NUMBERS.has(code));
  return first && { start: first.start, end: first.start + first.length };
}
