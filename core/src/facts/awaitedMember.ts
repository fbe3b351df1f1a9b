import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { declarationOf, takenMember } from './declaredValue';
import { bare, dressed, lastName, objectOf } from './syntax';

/** A member of what a call gives, by promise or to its `success`. */
export interface AwaitedMember {
  readonly call: TS.CallExpression;
  readonly member: string;
}

/** The member of a call's result that an expression is; undefined where it is anything else. */
export function awaitedMember(value: TS.Expression): AwaitedMember | undefined {
  if (ts.isIdentifier(value)) {
    const member = takenMember(value);
    const pattern = declarationOf(value)?.parent.parent;
    if (member === undefined || pattern === undefined) return undefined;
    const call = callOf(pattern.parent);
    return call && { call, member };
  }
  const owner = objectOf(value);
  const member = lastName(value)?.text;
  if (owner === undefined || member === undefined) return undefined;
  const holder = ts.isIdentifier(owner) ? declarationOf(owner)?.parent : undefined;
  const call = ts.isAwaitExpression(owner) ? asCall(owner.expression) : holder && callOf(holder);
  return call && { call, member };
}

/** The call whose result a variable or the first parameter of a handler holds. */
function callOf(holder: TS.Node): TS.CallExpression | undefined {
  if (ts.isVariableDeclaration(holder)) {
    const value = holder.initializer === undefined ? undefined : bare(holder.initializer);
    return value !== undefined && ts.isAwaitExpression(value)
      ? asCall(value.expression)
      : undefined;
  }
  if (!ts.isParameter(holder) || holder.parent.parameters[0] !== holder) return undefined;
  const handler = holder.parent;
  const { parent } = dressed(handler);
  if (ts.isCallExpression(parent)) {
    const isThen = lastName(parent.expression)?.text === 'then';
    const isFirst = parent.arguments[0] === handler;
    return isThen && isFirst ? asCall(objectOf(parent.expression)) : undefined;
  }
  const member = ts.isMethodDeclaration(handler) ? handler : parent;
  const isMember = ts.isMethodDeclaration(member) || ts.isPropertyAssignment(member);
  if (!isMember || lastName(member.name)?.text !== 'success') return undefined;
  const options = member.parent;
  const call = dressed(options).parent;
  return ts.isCallExpression(call) && call.arguments[0] === dressed(options) ? call : undefined;
}

function asCall(node: TS.Expression | undefined): TS.CallExpression | undefined {
  const value = node === undefined ? undefined : bare(node);
  return value !== undefined && ts.isCallExpression(value) ? value : undefined;
}
