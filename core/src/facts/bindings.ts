import type TS from 'typescript';
import { ts } from '../flow/typescript';
import { walk } from './syntax';

/**
 * The places where a declared name is read. Undefined when that cannot be told by the name alone:
 * it is assigned again (other than by `only`, its one assignment), or another declaration in its scope
 * bears the same name.
 */
export function readsOf(
  name: TS.Identifier,
  only?: TS.Identifier,
): readonly TS.Identifier[] | undefined {
  const reads: TS.Identifier[] = [];
  let isPlain = true;
  walk(scopeOf(name), (node) => {
    if (!ts.isIdentifier(node) || node.text !== name.text || node === name || isLabel(node)) return;
    if (node === only) return;
    if (isDeclared(node) || isAssigned(node)) isPlain = false;
    else reads.push(node);
  });
  return isPlain ? reads : undefined;
}

/** The block, loop, function or file in which a name is known. */
function scopeOf(name: TS.Identifier): TS.Node {
  // A function's own name is known around it.
  let node: TS.Node = ts.isFunctionDeclaration(name.parent) ? name.parent : name;
  while (node.parent !== undefined) {
    node = node.parent;
    if (ts.isBlock(node) && !ts.isFunctionLike(node.parent)) {
      if (!isFunctionScoped(name)) return node;
    } else if (ts.isFunctionLike(node) || ts.isForOfStatement(node) || ts.isForStatement(node)) {
      return node;
    }
  }
  return node;
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
