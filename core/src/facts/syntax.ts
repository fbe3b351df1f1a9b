import type TS from 'typescript';
import { isStandaloneLibrary } from '../flow/modules/standaloneLibrary';
import { parseFile } from '../syntax/parseFile';
import { spanOf as spanIn } from '../syntax/spanOf';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import { unwrapped as bare, wrapped as dressed } from '../syntax/wrapping';
import type { Span } from '../text/span';

export { walk } from '../syntax/walk';
export { bare, dressed };

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

/** Whether an expression decides what comes next: a condition, or something that is compared. */
export function isTested(expression: TS.Node): boolean {
  const node = dressed(expression);
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.ExclamationToken;
  }
  if (ts.isTypeOfExpression(parent) || ts.isSwitchStatement(parent)) return true;
  if (!ts.isBinaryExpression(parent)) return false;
  switch (parent.operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return true;
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return parent.left === node || isTested(parent);
    default:
      return false;
  }
}

/** The function that a node belongs to; undefined at module level. */
export function enclosingFunction(node: TS.Node): TS.SignatureDeclaration | undefined {
  let outer: TS.Node | undefined = node.parent;
  while (outer !== undefined && !ts.isFunctionLike(outer)) outer = outer.parent;
  return outer;
}

export function isAsync(fn: TS.SignatureDeclaration | undefined): boolean {
  return (
    fn !== undefined &&
    ts.canHaveModifiers(fn) &&
    (ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false)
  );
}
