import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { walk } from './syntax';

/**
 * The places where a declared name is read; those where an inner declaration of the same name is meant
 * are left out. Undefined when they cannot be told: the name is assigned again (other than by `only`,
 * its one assignment), or declared twice in one scope.
 */
export function readsOf(
  name: TS.Identifier,
  only?: TS.Identifier,
): readonly TS.Identifier[] | undefined {
  const scope = scopeOf(name);
  const others: TS.Identifier[] = [];
  const hidden = new Set<TS.Node>();
  walk(scope, (node) => {
    if (!ts.isIdentifier(node) || node.text !== name.text || node === name || isLabel(node)) return;
    if (node === only) return;
    if (isDeclared(node)) hidden.add(scopeOf(node));
    else others.push(node);
  });
  if (hidden.has(scope)) return undefined;
  const meant =
    hidden.size === 0 ? others : others.filter((node) => !isWithin(node, hidden, scope));
  return meant.some(isAssigned) ? undefined : meant;
}

/** Whether a node lies in one of some scopes inside another one. */
function isWithin(node: TS.Node, inner: ReadonlySet<TS.Node>, outer: TS.Node): boolean {
  for (let at = node.parent; at !== undefined && at !== outer; at = at.parent) {
    if (inner.has(at)) return true;
  }
  return false;
}

/** The block, loop, function or file in which a name is known. */
function scopeOf(name: TS.Identifier): TS.Node {
  // A function's own name is known around it.
  let node: TS.Node = ts.isFunctionDeclaration(name.parent) ? name.parent : name;
  const isWide = isFunctionScoped(name);
  while (node.parent !== undefined) {
    const inner = node;
    node = node.parent;
    if (ts.isFunctionLike(node)) return node;
    if (ts.isCatchClause(node) && node.variableDeclaration === inner) return node;
    if (!isWide && isLexicalScope(node)) return node;
  }
  return node;
}

/** Whether `const` and `let` are known in a node only; a function's block is the function's scope. */
function isLexicalScope(node: TS.Node): boolean {
  if (ts.isBlock(node)) return !ts.isFunctionLike(node.parent);
  return (
    ts.isCaseBlock(node) ||
    ts.isForStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isForInStatement(node)
  );
}

function isFunctionScoped(name: TS.Identifier): boolean {
  let node: TS.Node = name;
  while (node.parent !== undefined && !ts.isVariableDeclarationList(node)) node = node.parent;
  return ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0;
}

/** A property's name, which only looks like the variable. */
function isLabel(node: TS.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
}

function isDeclared(node: TS.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionLike(parent) ||
      ts.isClassLike(parent)) &&
    parent.name === node
  );
}

function isAssigned(node: TS.Identifier): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

/** The members that a destructuring pattern takes, by the property's name. */
export function membersOf(
  pattern: TS.ObjectBindingPattern,
): readonly { readonly property: string; readonly name: TS.Identifier }[] {
  return pattern.elements.flatMap(({ propertyName, name, dotDotDotToken }) => {
    if (!ts.isIdentifier(name) || dotDotDotToken !== undefined) return [];
    const property = propertyName ?? name;
    return ts.isIdentifier(property) || ts.isStringLiteral(property)
      ? [{ property: property.text, name }]
      : [];
  });
}
