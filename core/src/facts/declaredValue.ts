import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { readsOf } from './bindings';
import { bare } from './syntax';

/**
 * The name in the declaration that an identifier refers to: a variable, a parameter, or part of a
 * pattern. Undefined where there is none in the file, or where the variable is assigned again (other
 * than by `only`).
 */
export function declarationOf(
  name: TS.Identifier,
  only?: TS.Identifier,
): TS.Identifier | undefined {
  for (let scope: TS.Node = name.parent; scope !== undefined; scope = scope.parent) {
    const declared = namesIn(scope).find(({ text }) => text === name.text);
    if (declared === undefined) continue;
    return readsOf(declared, only) === undefined ? undefined : declared;
  }
  return undefined;
}

/** What a variable is made from, through further variables; any other expression is itself. */
export function writtenValue(expression: TS.Expression): TS.Expression {
  let value = bare(expression);
  // A variable may be made from itself.
  for (let steps = 0; steps < 8 && ts.isIdentifier(value); steps += 1) {
    const declaration = declarationOf(value)?.parent;
    const isVariable = declaration !== undefined && ts.isVariableDeclaration(declaration);
    if (!isVariable || declaration.initializer === undefined) break;
    if (!ts.isIdentifier(declaration.name)) break;
    value = bare(declaration.initializer);
  }
  return value;
}

/** The member that a pattern takes out for an identifier; undefined where no pattern does. */
export function takenMember(name: TS.Identifier): string | undefined {
  const declared = declarationOf(name);
  const element = declared?.parent;
  if (element === undefined || !ts.isBindingElement(element)) return undefined;
  if (element.dotDotDotToken !== undefined || !ts.isObjectBindingPattern(element.parent)) {
    return undefined;
  }
  const property = element.propertyName ?? element.name;
  return ts.isIdentifier(property) || ts.isStringLiteral(property) ? property.text : undefined;
}

/** The names that a node declares for what is inside it. */
function namesIn(scope: TS.Node): readonly TS.Identifier[] {
  if (ts.isFunctionLike(scope)) return scope.parameters.flatMap(({ name }) => namesOf(name));
  if (ts.isBlock(scope) || ts.isSourceFile(scope) || ts.isCaseOrDefaultClause(scope)) {
    return scope.statements.flatMap((statement) =>
      ts.isVariableStatement(statement) ? namesOfList(statement.declarationList) : [],
    );
  }
  const { initializer } = scope as { readonly initializer?: TS.Node };
  const isLoop = ts.isForStatement(scope) || ts.isForOfStatement(scope);
  return isLoop && initializer !== undefined && ts.isVariableDeclarationList(initializer)
    ? namesOfList(initializer)
    : [];
}

function namesOfList({ declarations }: TS.VariableDeclarationList): readonly TS.Identifier[] {
  return declarations.flatMap(({ name }) => namesOf(name));
}

function namesOf(name: TS.BindingName): readonly TS.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? namesOf(element.name) : [],
  );
}
