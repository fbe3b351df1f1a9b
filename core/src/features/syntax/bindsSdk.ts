import type TS from 'typescript';
import { ts } from '../../syntax/typescript';

const SDK = /(?:require|import)\s*\(\s*(['"`])wx-server-sdk\1/;

/**
 * Whether the innermost declaration of an identifier's name that is seen from its place loads
 * wx-server-sdk. True where none is found: broken code may hide it.
 */
export function bindsSdk(identifier: TS.Identifier): boolean {
  const name = identifier.text;
  for (let node: TS.Node = identifier.parent; node !== undefined; node = node.parent) {
    const declaration = declaredBy(node, name);
    if (declaration !== undefined) return loadsSdk(declaration);
  }
  return true;
}

/** The declaration of a name that belongs to the scope which a node opens; undefined for none. */
function declaredBy(scope: TS.Node, name: string): TS.Node | undefined {
  if (ts.isFunctionLike(scope)) {
    const own = [...scope.parameters, scope].find((node) => isNamed(node.name, name));
    const { body } = scope as TS.FunctionLikeDeclaration;
    return own ?? (body && hoistedIn(body, name));
  }
  if (ts.isClassExpression(scope)) return isNamed(scope.name, name) ? scope : undefined;
  if (ts.isCatchClause(scope)) {
    const { variableDeclaration: caught } = scope;
    return isNamed(caught?.name, name) ? caught : undefined;
  }
  if (ts.isForStatement(scope) || ts.isForInStatement(scope) || ts.isForOfStatement(scope)) {
    return scope.initializer && inList(scope.initializer, name);
  }
  if (ts.isCaseBlock(scope)) {
    return inStatements(
      scope.clauses.flatMap((clause) => [...clause.statements]),
      name,
    );
  }
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isModuleBlock(scope)) return undefined;
  const direct = inStatements(scope.statements, name);
  return direct ?? (ts.isSourceFile(scope) ? hoistedIn(scope, name) : undefined);
}

function inStatements(statements: readonly TS.Statement[], name: string): TS.Node | undefined {
  for (const statement of statements) {
    const found = ts.isVariableStatement(statement)
      ? inList(statement.declarationList, name)
      : ts.isImportDeclaration(statement)
        ? inImport(statement, name)
        : inNamed(statement, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inNamed(statement: TS.Statement, name: string): TS.Node | undefined {
  const declares =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement);
  return declares && isNamed(statement.name, name) ? statement : undefined;
}

function inImport(statement: TS.ImportDeclaration, name: string): TS.Node | undefined {
  const { name: whole, namedBindings: rest } = statement.importClause ?? {};
  const named = rest && (ts.isNamespaceImport(rest) ? [rest] : rest.elements);
  return isNamed(whole, name) || named?.some((binding) => isNamed(binding.name, name))
    ? statement
    : undefined;
}

function inList(node: TS.Node, name: string): TS.Node | undefined {
  if (!ts.isVariableDeclarationList(node)) return undefined;
  return node.declarations.find((declaration) => isNamed(declaration.name, name));
}

/** A `var` of a name in the blocks below a function's body or a file, other functions left out. */
function hoistedIn(root: TS.Node, name: string): TS.Node | undefined {
  return ts.forEachChild(root, (child): TS.Node | undefined => {
    if (ts.isFunctionLike(child) || ts.isClassLike(child) || ts.isExpressionStatement(child)) {
      return undefined;
    }
    const isVar = ts.isVariableDeclarationList(child) && !(child.flags & ts.NodeFlags.BlockScoped);
    return (isVar ? inList(child, name) : undefined) ?? hoistedIn(child, name);
  });
}

/** Whether a name, or a name inside a pattern, is the given one. */
function isNamed(node: TS.Node | undefined, name: string): boolean {
  if (node === undefined) return false;
  if (ts.isIdentifier(node)) return node.text === name;
  const isPattern = ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node);
  return (
    isPattern &&
    node.elements.some((element) => ts.isBindingElement(element) && isNamed(element.name, name))
  );
}

function loadsSdk(declaration: TS.Node): boolean {
  if (ts.isVariableDeclaration(declaration)) {
    const { initializer, name } = declaration;
    return ts.isIdentifier(name) && initializer !== undefined && SDK.test(initializer.getText());
  }
  return isSdkImport(declaration);
}

function isSdkImport(node: TS.Node): boolean {
  const source =
    ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier
      : ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)
        ? node.moduleReference.expression
        : undefined;
  return source !== undefined && ts.isStringLiteral(source) && source.text === 'wx-server-sdk';
}
