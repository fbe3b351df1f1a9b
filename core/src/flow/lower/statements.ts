import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { JoinNode } from '../fileGraph';
import type { LocalId } from '../nodeIds';
import { alwaysLeave } from './alwaysLeave';
import { noteAnswer } from './answers';
import { conditionOptions } from './conditionOptions';
import { conditionsOf } from './conditionsOf';
import type { GraphBuilder } from './graphBuilder';
import { hasModifier } from './hasModifier';
import { hoist, scopeOf } from './hoist';
import { lowerClass } from './lowerClass';
import { lowerFunction } from './lowerFunction';
import { lowerSwitch } from './lowerSwitch';
import { isModuleStatement, lowerModuleStatement, markExported } from './modules';
import { assignTarget, bindPattern } from './patterns';
import { lowerEnum, lowerNamespace } from './typescriptOnly';

/** Lowers the statements of a function, block or file, in a scope that the caller has opened. */
export function lowerBody(b: GraphBuilder, all: readonly TS.Statement[]): void {
  // `declare const wx: any` tells of a name that stands elsewhere, and makes none.
  const statements = all.filter(
    (statement) => !hasModifier(statement, ts.SyntaxKind.DeclareKeyword),
  );
  hoist(b, statements);
  b.narrowings.within([], () => {
    for (const statement of statements) {
      lowerStatement(b, statement);
      // After `if (…) return`, the rest of the block runs only when the condition was false.
      if (
        ts.isIfStatement(statement) &&
        !statement.elseStatement &&
        alwaysLeave([statement.thenStatement])
      ) {
        b.narrowings.add(conditionOptions(b, statement.expression, false));
      }
    }
  });
}

/** Lowers one statement. */
export function lowerStatement(b: GraphBuilder, node: TS.Statement): void {
  switch (node.kind) {
    case ts.SyntaxKind.ExpressionStatement:
      b.consume(b.lower.expression((node as TS.ExpressionStatement).expression), 'dropped');
      return;
    case ts.SyntaxKind.ThrowStatement:
      b.consume(b.lower.expression((node as TS.ThrowStatement).expression), 'thrown');
      b.exit('throw', node.end);
      return;
    case ts.SyntaxKind.VariableStatement:
      lowerVariables(b, (node as TS.VariableStatement).declarationList);
      markExported(b, node as TS.VariableStatement);
      return;
    case ts.SyntaxKind.ReturnStatement:
      lowerReturn(b, node as TS.ReturnStatement);
      return;
    case ts.SyntaxKind.FunctionDeclaration:
    case ts.SyntaxKind.ClassDeclaration:
      lowerDeclaration(b, node as TS.FunctionDeclaration | TS.ClassDeclaration);
      return;
    case ts.SyntaxKind.IfStatement:
      lowerIf(b, node as TS.IfStatement);
      return;
    case ts.SyntaxKind.Block:
      b.inScope(() => lowerBody(b, (node as TS.Block).statements));
      return;
    case ts.SyntaxKind.ForOfStatement:
    case ts.SyntaxKind.ForInStatement:
      lowerForEach(b, node as TS.ForOfStatement | TS.ForInStatement);
      return;
    case ts.SyntaxKind.SwitchStatement:
      lowerSwitch(b, node as TS.SwitchStatement);
      return;
    case ts.SyntaxKind.TryStatement:
      lowerTry(b, node as TS.TryStatement);
      return;
    case ts.SyntaxKind.EnumDeclaration:
      lowerEnum(b, node as TS.EnumDeclaration);
      return;
    case ts.SyntaxKind.ModuleDeclaration:
      lowerNamespace(b, node as TS.ModuleDeclaration);
      return;
    default:
      if (isModuleStatement(node)) lowerModuleStatement(b, node);
      else lowerOther(b, node);
  }
}

/** Loops, labels and `with`: their expressions and statements, in a scope of their own. */
function lowerOther(b: GraphBuilder, node: TS.Statement): void {
  const asks = ts.isForStatement(node)
    ? node.condition
    : ts.isWhileStatement(node) || ts.isDoStatement(node)
      ? node.expression
      : undefined;
  const first = ts.isForStatement(node)
    ? node.initializer
    : ts.isWithStatement(node)
      ? node.expression
      : undefined;
  const lowerPart = (child: TS.Node): void => {
    if (ts.isVariableDeclarationList(child)) lowerVariables(b, child);
    else if (ts.isStatement(child)) lowerStatement(b, child);
    else if (ts.isExpression(child)) {
      b.consume(b.lower.expression(child), child === asks ? 'tested' : 'dropped');
    }
  };
  const last = ts.isForStatement(node) ? node.incrementor : undefined;
  b.inScope(() => {
    if (first !== undefined) lowerPart(first);
    b.under('repeatedly', () => {
      ts.forEachChild(node, (child) => {
        if (child !== first && child !== last) lowerPart(child);
      });
      if (last !== undefined) lowerPart(last);
    });
  });
}

/** Lowers `const a = …, { b } = …`. */
function lowerVariables(b: GraphBuilder, list: TS.VariableDeclarationList): void {
  const scope = scopeOf(b, list);
  for (const { name, initializer } of list.declarations) {
    if (initializer !== undefined) bindPattern(b, name, b.lower.expression(initializer), scope);
    else if (ts.isIdentifier(name)) {
      const span = spanOf(b, name);
      const variable = b.declare(name.text, span, scope);
      // `var name;` once more leaves what it holds.
      const isFirst = (b.node(variable) as JoinNode).sources.length === 0;
      if (isFirst) b.assign(variable, b.constant(undefined, span));
    }
  }
}

function lowerReturn(b: GraphBuilder, node: TS.ReturnStatement): void {
  b.exit('return', node.end);
  if (node.expression === undefined) return;
  const value = b.lower.expression(node.expression);
  if (b.owner < 0) return;
  const { returns } = b.functionAt(b.owner);
  b.flow(value, returns);
  b.noteBranch(returns, 'branches');
  noteAnswer(b, node.expression);
}

function lowerDeclaration(
  b: GraphBuilder,
  node: TS.FunctionDeclaration | TS.ClassDeclaration,
): void {
  const value = ts.isClassDeclaration(node) ? lowerClass(b, node) : lowerFunction(b, node);
  if (node.name !== undefined) b.flow(value, b.declare(node.name.text, spanOf(b, node.name)));
  markExported(b, node, value);
}

function lowerIf(b: GraphBuilder, node: TS.IfStatement): void {
  b.consume(b.lower.expression(node.expression), 'tested');
  const group = b.exclusive();
  for (const outcome of [true, false]) {
    const part = outcome ? node.thenStatement : node.elseStatement;
    if (part === undefined) continue;
    b.narrowings.within(conditionOptions(b, node.expression, outcome), () => {
      const conditions = conditionsOf(b, node.expression, outcome);
      const afterwards = alwaysLeave([part]) ? 'never' : 'perhaps';
      const walk = (): void => b.inScope(() => lowerStatement(b, part));
      b.under('perhaps', walk, conditions, afterwards, group);
    });
  }
}

function lowerForEach(b: GraphBuilder, node: TS.ForOfStatement | TS.ForInStatement): void {
  const of = b.lower.expression(node.expression);
  const span = spanOf(b, node.expression);
  const list: LocalId = ts.isForOfStatement(node) ? of : b.add({ kind: 'keys', of, span });
  const element = b.add({ kind: 'element', of: list, span });
  b.inScope(() => {
    const { initializer } = node;
    const each = (): void => {
      if (ts.isVariableDeclarationList(initializer)) {
        const scope = scopeOf(b, initializer);
        for (const { name } of initializer.declarations) bindPattern(b, name, element, scope);
      } else assignTarget(b, initializer, element);
      lowerStatement(b, node.statement);
    };
    b.under('repeatedly', each, [{ tests: [element], holds: true }]);
  });
}

function lowerTry(b: GraphBuilder, node: TS.TryStatement): void {
  const first = b.nodes.length as LocalId;
  b.interruptible(() => lowerStatement(b, node.tryBlock));
  const end = b.nodes.length as LocalId;
  const { catchClause } = node;
  if (catchClause !== undefined) {
    b.inScope(() => {
      const name = catchClause.variableDeclaration?.name;
      if (name !== undefined) {
        bindPattern(b, name, b.add({ kind: 'caught', first, end, span: spanOf(b, name) }), b.scope);
      }
      b.under('perhaps', () => lowerStatement(b, catchClause.block));
    });
  }
  if (node.finallyBlock !== undefined) lowerStatement(b, node.finallyBlock);
}
