import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { LocalId } from '../nodeIds';
import { boundNames } from './boundNames';
import type { GraphBuilder } from './graphBuilder';
import { hasModifier } from './hasModifier';

type ModuleStatement =
  | TS.ImportDeclaration
  | TS.ImportEqualsDeclaration
  | TS.ExportDeclaration
  | TS.ExportAssignment;

/** Whether a statement imports or exports. */
export function isModuleStatement(node: TS.Statement): node is ModuleStatement & TS.Statement {
  return (
    ts.isImportDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isExportAssignment(node)
  );
}

/** Lowers `import …` and `export …`. Types flow nowhere. */
export function lowerModuleStatement(b: GraphBuilder, node: ModuleStatement): void {
  if (ts.isImportDeclaration(node)) lowerImport(b, node);
  else if (ts.isImportEqualsDeclaration(node)) lowerImportEquals(b, node);
  else if (ts.isExportDeclaration(node)) lowerExport(b, node);
  else if (node.isExportEquals) {
    b.store(b.moduleObject, 'exports', b.lower.expression(node.expression));
  } else {
    b.addModuleStatement(node);
    b.store(b.exports, 'default', b.lower.expression(node.expression));
  }
}

function lowerModule(b: GraphBuilder, specifier: TS.Expression): LocalId {
  return b.add({
    kind: 'module',
    specifier: b.lower.expression(specifier),
    span: spanOf(b, specifier),
  });
}

function lowerImport(b: GraphBuilder, node: TS.ImportDeclaration): void {
  b.addModuleStatement(node);
  const clause = node.importClause;
  if (clause?.isTypeOnly) return;
  const from = lowerModule(b, node.moduleSpecifier);
  if (clause?.name !== undefined) bindImport(b, clause.name, 'default', from);
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return;
  if (ts.isNamespaceImport(bindings)) {
    b.flow(from, b.declare(bindings.name.text, spanOf(b, bindings.name)));
  } else {
    for (const { isTypeOnly, name, propertyName } of bindings.elements) {
      if (!isTypeOnly) bindImport(b, name, (propertyName ?? name).text, from);
    }
  }
}

function bindImport(b: GraphBuilder, local: TS.Identifier, imported: string, from: LocalId): void {
  const span = spanOf(b, local);
  b.flow(b.member(from, imported, span), b.declare(local.text, span));
}

function lowerImportEquals(b: GraphBuilder, node: TS.ImportEqualsDeclaration): void {
  if (node.isTypeOnly) return;
  const span = spanOf(b, node.name);
  const reference = node.moduleReference;
  if (ts.isExternalModuleReference(reference)) {
    b.flow(lowerModule(b, reference.expression), b.declare(node.name.text, span));
  } else {
    b.flow(lowerEntityName(b, reference), b.declare(node.name.text, span));
  }
}

function lowerEntityName(b: GraphBuilder, name: TS.EntityName): LocalId {
  return ts.isIdentifier(name)
    ? b.lower.expression(name)
    : b.member(lowerEntityName(b, name.left), name.right.text, spanOf(b, name));
}

function lowerExport(b: GraphBuilder, node: TS.ExportDeclaration): void {
  b.addModuleStatement(node);
  if (node.isTypeOnly) return;
  const from =
    node.moduleSpecifier === undefined ? undefined : lowerModule(b, node.moduleSpecifier);
  const clause = node.exportClause;
  if (clause === undefined) {
    if (from !== undefined) b.store(b.exports, undefined, from);
  } else if (ts.isNamespaceExport(clause)) {
    if (from !== undefined) b.store(b.exports, clause.name.text, from);
  } else {
    for (const { isTypeOnly, name, propertyName } of clause.elements) {
      if (isTypeOnly) continue;
      const local = propertyName ?? name;
      const value =
        from === undefined
          ? b.lower.expression(local)
          : b.member(from, local.text, spanOf(b, local));
      b.store(b.exports, name.text, value, undefined, spanOf(b, name));
    }
  }
}

/** Stores what a declaration with `export` (and `default`) in front of it declares. */
export function markExported(
  b: GraphBuilder,
  node: TS.VariableStatement | TS.DeclarationStatement,
  value?: LocalId,
): void {
  if (!hasModifier(node, ts.SyntaxKind.ExportKeyword)) return;
  b.addModuleStatement(node);
  if (ts.isVariableStatement(node)) {
    for (const { name } of node.declarationList.declarations) exportNames(b, name);
  } else if (value !== undefined) {
    const own = node.name as TS.Identifier | undefined;
    const isDefault = hasModifier(node, ts.SyntaxKind.DefaultKeyword);
    const name = isDefault ? 'default' : (own?.text ?? '');
    b.store(b.exports, name, value, undefined, own && spanOf(b, own));
  }
}

function exportNames(b: GraphBuilder, binding: TS.BindingName): void {
  for (const name of boundNames(binding)) {
    const variable = b.scope.find(name.text);
    if (variable !== undefined) {
      b.store(b.exports, name.text, variable, undefined, spanOf(b, name));
    }
  }
}
