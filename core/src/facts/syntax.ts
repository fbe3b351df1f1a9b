import type TS from 'typescript';
import { isStandaloneLibrary } from '../flow/modules/standaloneLibrary';
import { parseFile } from '../syntax/parseFile';
import { spanOf as spanIn } from '../syntax/spanOf';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import { unwrapped as bare } from '../syntax/wrapping';
import type { Span } from '../text/span';

export { walk } from '../syntax/walk';
export { bare };

/** Longer files are bundles, in which these facts are worth nothing. */
const LONGEST_FILE = 500_000;

/**
 * Reads something of a file's tree. A file that is too long, a copied library, or nested too deeply
 * for the parser, is read as an empty one.
 */
export function readSyntax<T>(
  text: string,
  file: string,
  trees: SyntaxTrees,
  read: (source: TS.SourceFile) => T,
): T {
  const isSkipped = text.length > LONGEST_FILE || isStandaloneLibrary(file, text);
  const source = isSkipped ? undefined : trees.of(file, text);
  try {
    return read(source ?? parseFile(file, ''));
  } catch (error) {
    if (error instanceof RangeError) return read(parseFile(file, ''));
    throw error;
  }
}

/** A node's place without the blanks and comments before it. */
export function spanOf(node: TS.Node): Span {
  return spanIn({ source: node.getSourceFile() }, node);
}

/** The name after the last dot of `a.b`, `a['b']` or `b`; undefined for anything else. */
export function lastName(node: TS.Node): (TS.Node & { readonly text: string }) | undefined {
  if (ts.isIdentifier(node)) return node;
  if (ts.isPropertyAccessExpression(node)) return node.name;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression;
  }
  return undefined;
}

/** The object of `a.b` or `a['b']`; undefined for anything else. */
export function objectOf(node: TS.Node): TS.Expression | undefined {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
    ? bare(node.expression)
    : undefined;
}
