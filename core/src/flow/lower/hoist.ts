import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { boundNames } from './boundNames';
import type { GraphBuilder } from './graphBuilder';
import type { Scope } from './scope';

/** Declares what a list of statements makes visible before any of them runs: functions, classes, `let`, `var`. */
export function hoist(b: GraphBuilder, statements: readonly TS.Statement[]): void {
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) {
      hoistList(b, statement.declarationList);
    } else if (
      (ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        ts.isEnumDeclaration(statement) ||
        ts.isModuleDeclaration(statement)) &&
      statement.name !== undefined &&
      !ts.isStringLiteral(statement.name)
    ) {
      b.declare(statement.name.text, spanOf(b, statement.name));
    } else {
      hoistVars(b, statement);
    }
  }
}

/** `var` declarations inside nested statements belong to the function. */
function hoistVars(b: GraphBuilder, node: TS.Node): void {
  ts.forEachChild(node, (child) => {
    if (ts.isVariableDeclarationList(child)) {
      if (!isBlockScoped(child)) hoistList(b, child);
    } else if (
      ts.isStatement(child) ||
      ts.isCaseBlock(child) ||
      ts.isCaseOrDefaultClause(child) ||
      ts.isCatchClause(child)
    ) {
      hoistVars(b, child);
    }
  });
}

function hoistList(b: GraphBuilder, list: TS.VariableDeclarationList): void {
  const scope = scopeOf(b, list);
  for (const declaration of list.declarations) {
    for (const name of boundNames(declaration.name)) b.declare(name.text, spanOf(b, name), scope);
  }
}

/** The scope in which a list declares its names: of `var` the function's. */
export function scopeOf(b: GraphBuilder, list: TS.VariableDeclarationList): Scope {
  return isBlockScoped(list) ? b.scope : b.scope.functionScope;
}

function isBlockScoped({ flags }: TS.VariableDeclarationList): boolean {
  return (flags & ts.NodeFlags.BlockScoped) !== 0;
}
