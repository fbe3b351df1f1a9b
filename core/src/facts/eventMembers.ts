import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { membersOf, readsOf } from './bindings';
import { dressed, lastName, objectOf } from './syntax';

/** An expression that gives a member of the event. */
export interface EventMember {
  readonly property: string;
  readonly node: TS.Node;
}

/** Every expression that gives a member of a function's first parameter, also through constants. */
export function eventMembers(fn: TS.SignatureDeclaration): readonly EventMember[] {
  const name = fn.parameters[0]?.name;
  if (name === undefined) return [];
  if (ts.isObjectBindingPattern(name)) return named(name);
  if (!ts.isIdentifier(name)) return [];
  return (readsOf(name) ?? []).flatMap((read) => {
    const { parent } = dressed(read);
    if (objectOf(parent) === read) {
      const property = lastName(parent)?.text;
      return property === undefined
        ? []
        : [{ property, node: parent }, ...copies(parent, property)];
    }
    return ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)
      ? named(parent.name)
      : [];
  });
}

function named(pattern: TS.ObjectBindingPattern): EventMember[] {
  return membersOf(pattern).flatMap(({ property, name }) => {
    const reads = (readsOf(name) ?? []).map((node) => ({ property, node }));
    return reads.length > 0 ? reads : [{ property, node: name }];
  });
}

/** The reads of `const copy = event.member`, also with a default behind it. */
function copies(member: TS.Node, property: string): EventMember[] {
  const { parent } = withDefault(member);
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return [];
  return (readsOf(parent.name) ?? []).map((node) => ({ property, node }));
}

/** `node || other` and `node ?? other` around an expression, or the expression itself. */
export function withDefault(node: TS.Node): TS.Node {
  return dressed(choiceAround(node) ?? node);
}

/** `node || other` or `node ?? other`; undefined where the node is no such choice's first. */
export function choiceAround(node: TS.Node): TS.Node | undefined {
  const outer = dressed(node);
  const { parent } = outer;
  if (!ts.isBinaryExpression(parent) || parent.left !== outer) return undefined;
  const { kind } = parent.operatorToken;
  const isChoice =
    kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  return isChoice ? parent : undefined;
}
