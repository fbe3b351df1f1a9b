import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { readsOf } from './bindings';
import { eventMembers } from './eventMembers';
import { exportedMain } from './exportedMain';
import type { PushHandler, PushReply, SourceFacts } from './sourceFacts';
import { bare, enclosingFunction, spanOf, walk } from './syntax';

/** Finds the exported `main` that handles pushed messages, with what it can reply. */
export function readPushHandlers(source: TS.SourceFile): Pick<SourceFacts, 'pushHandlers'> {
  const pushHandlers: PushHandler[] = [];
  walk(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const name = exportedMain(node);
    if (name === undefined || !readsPush(node)) return;
    const isPaid = /['"`]xpay_/.test(node.getText());
    pushHandlers.push({ name: spanOf(name), reply: replyOf(node, isPaid) });
  });
  return { pushHandlers };
}

/** Whether a function reads what only a pushed message has. */
export function readsPush(fn: TS.SignatureDeclaration): boolean {
  return eventMembers(fn).some(({ property }) => property === 'MsgType' || property === 'Event');
}

function replyOf(fn: TS.SignatureDeclaration, isPaid: boolean): PushReply {
  const callback = fn.parameters[2]?.name;
  if (callback !== undefined) {
    const isUsed = !ts.isIdentifier(callback) || readsOf(callback)?.length !== 0;
    if (isUsed) return 'some';
  }
  const kinds = returnedValues(fn).map(replyKind);
  if (kinds.length === 0) return 'none';
  if (kinds.includes('unknown')) return 'some';
  if (isPaid) return kinds.includes('code') ? 'some' : 'wrongPaid';
  return kinds.includes('code') || kinds.includes('text') ? 'some' : 'wrong';
}

function returnedValues(fn: TS.SignatureDeclaration): readonly TS.Expression[] {
  if (ts.isArrowFunction(fn) && !ts.isBlock(fn.body)) return [fn.body];
  const values: TS.Expression[] = [];
  walk(fn, (node) => {
    if (!ts.isReturnStatement(node) || enclosingFunction(node) !== fn) return;
    if (node.expression !== undefined) values.push(node.expression);
  });
  return values;
}

/** `'success'`, an object with an error code, anything else that is plainly no reply, or not known. */
function replyKind(expression: TS.Expression): 'text' | 'code' | 'other' | 'unknown' {
  const value = bare(expression);
  // An empty text is no `'success'`, but what it does is not known.
  if (ts.isStringLiteralLike(value)) return /^(?:success)?$/i.test(value.text) ? 'text' : 'other';
  if (ts.isObjectLiteralExpression(value)) {
    const names = value.properties.map(({ name }) => name?.getText() ?? '...');
    if (names.some((name) => /^['"]?err_?code['"]?$/i.test(name))) return 'code';
    return names.some((name) => name === '...' || name.startsWith('[')) ? 'unknown' : 'other';
  }
  const isPlain =
    ts.isNumericLiteral(value) ||
    value.kind === ts.SyntaxKind.TrueKeyword ||
    value.kind === ts.SyntaxKind.FalseKeyword ||
    value.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(value) && value.text === 'undefined');
  return isPlain ? 'other' : 'unknown';
}
