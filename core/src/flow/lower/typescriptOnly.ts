import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import type { PropertyEntry } from '../fileGraph';
import type { LocalId } from '../nodeIds';
import { boundNames } from './boundNames';
import type { GraphBuilder } from './graphBuilder';
import { lowerKey } from './lowerKey';
import { markExported } from './modules';

/** An enum is a table of its members. */
export function lowerEnum(b: GraphBuilder, node: TS.EnumDeclaration): void {
  const properties: PropertyEntry[] = [];
  for (const member of node.members) {
    const before = properties.at(-1)?.value;
    const value =
      member.initializer === undefined
        ? lowerNext(b, before, spanOf(b, member))
        : b.lower.expression(member.initializer);
    properties.push({ ...lowerKey(b, member.name), value, after: 0 });
  }
  const table = b.add({ kind: 'object', properties, spreads: [], span: spanOf(b, node) });
  b.flow(table, b.declare(node.name.text, spanOf(b, node.name)));
  markExported(b, node, table);
}

/** A member without a value is the one before it plus one. */
function lowerNext(b: GraphBuilder, before: LocalId | undefined, span: Span): LocalId {
  if (before === undefined) return b.constant(0, span);
  return b.operation('++x', [before], span);
}

/** A namespace is an object of what it exports. */
export function lowerNamespace(b: GraphBuilder, node: TS.ModuleDeclaration): void {
  const { body } = node;
  if (body === undefined || ts.isIdentifier(body) || ts.isStringLiteral(node.name)) return;
  const object = b.add({ kind: 'object', properties: [], spreads: [], span: spanOf(b, node) });
  b.flow(object, b.declare(node.name.text, spanOf(b, node.name)));
  markExported(b, node, object);
  b.inScope(() => {
    // The body of `namespace a.b {}` is the namespace b.
    for (const statement of ts.isModuleBlock(body) ? body.statements : [body]) {
      b.lower.statement(statement);
      for (const [name, value] of exportedNames(b, statement)) b.store(object, name, value);
    }
  }, true);
}

function exportedNames(b: GraphBuilder, statement: TS.Statement): [string, LocalId][] {
  const names: string[] = [];
  if (ts.isVariableStatement(statement)) {
    for (const { name } of statement.declarationList.declarations) {
      names.push(...boundNames(name).map(({ text }) => text));
    }
  } else if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement)
  ) {
    if (statement.name !== undefined) names.push(statement.name.text);
  }
  return names.flatMap((name) => {
    const variable = b.scope.find(name);
    return variable === undefined ? [] : [[name, variable]];
  });
}
