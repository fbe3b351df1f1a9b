import type TS from 'typescript';
import { extName } from '../text/path';
import type { FileGraph, FlowNode } from './fileGraph';
import { FileLowering } from './lower/fileLowering';
import { GraphBuilder } from './lower/graphBuilder';
import { readUsesComments } from './lower/usesComments';
import { parseFile } from './parseFile';
import { ensureTypeScript, ts } from './typescript';

/** Longer files (bundles, generated tables) are not read: their function's result is then incomplete. */
const MAX_LENGTH = 2_000_000;

/** Reads a source file once into its context-free value-flow graph. Never throws, whatever the text. */
export function readFileGraph(path: string, text: string): FileGraph {
  if (text.length > MAX_LENGTH) return unreadable(path);
  ensureTypeScript();
  try {
    return lower(path, text);
  } catch (error) {
    // The parser and the walk recurse; a file nested deeper than the stack is the only way to get here.
    if (error instanceof RangeError) return unreadable(path);
    throw error;
  }
}

function unreadable(path: string): FileGraph {
  const nodes: FlowNode[] = [];
  return {
    path,
    nodes,
    stores: [],
    inheritances: [],
    consumptions: [],
    branches: [],
    exits: [],
    esModule: false,
    usesComments: [],
    syntaxError: undefined,
    tooComplex: true,
  };
}

function lower(path: string, text: string): FileGraph {
  const source = parse(path, text);
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
    stores: b.stores,
    inheritances: b.inheritances,
    consumptions: b.consumptions,
    branches: b.branches,
    exits: b.exits,
    esModule: b.esModule,
    usesComments: readUsesComments(text, source),
    // Broken data files cannot be required; they hide no code.
    syntaxError: extName(path) === '.json' ? undefined : firstError(source),
    tooComplex: false,
  };
}

function parse(path: string, text: string): TS.SourceFile {
  if (extName(path) !== '.json') return parseFile(path, text, false);
  return ts.parseJsonText(path, text) as unknown as TS.SourceFile;
}

/** `parseDiagnostics` is filled by the parser but missing from the public types. */
function firstError(source: TS.SourceFile): { start: number; end: number } | undefined {
  const [first] =
    (source as unknown as { parseDiagnostics?: TS.DiagnosticWithLocation[] }).parseDiagnostics ??
    [];
  return first && { start: first.start, end: first.start + first.length };
}
