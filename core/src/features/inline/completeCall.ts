import type TS from 'typescript';
import type { Interface } from '../../catalog/types';
import type { Snapshot } from '../../project/snapshot';
import { ts } from '../../syntax/typescript';
import { membersOf } from '../argumentMembers';
import { both } from '../card/markdown';
import { appendArgument, appendMembers, callSnippet, requiredOf } from '../complete/callSnippet';
import { identityNames } from '../complete/identityValues';
import { escapeSnippet, SnippetBuilder } from '../complete/snippetBuilder';
import { openapiPaths } from '../openapiFacts';
import { objectSpot } from '../syntax/objectSpot';
import { nodeBefore, type SourceView } from '../syntax/sourceView';
import type { InlineCompletionEntry } from '../types';
import { indented, type LineAround, lineAround } from './lineAround';

/** The rest of a call: behind its name, between its parentheses or in its argument object. */
export function completeCall(
  snapshot: Snapshot,
  view: SourceView,
): InlineCompletionEntry | undefined {
  const line = lineAround(view.text, view.offset);
  if (!/^[\s)};,]*$/.test(line.after)) return undefined;
  const builder =
    behindName(snapshot, view) ?? inParentheses(snapshot, view) ?? inObject(snapshot, view);
  if (builder === undefined || builder.plain === '') return undefined;
  const span = { start: view.offset, end: view.offset };
  const newText = both(indented(builder.plain, line));
  return { span, newText, snippet: snippetOf(builder, view.offset, line) };
}

/**
 * A snippet of several lines takes in its line from the margin: what an editor inserts there it
 * indents no further, so that the grey text stands where the accepted one will.
 */
function snippetOf(
  { body }: SnippetBuilder,
  offset: number,
  line: LineAround,
): InlineCompletionEntry['snippet'] {
  if (!body.includes('\n')) return { span: { start: offset, end: offset }, newText: body };
  return {
    span: { start: offset - line.before.length, end: offset },
    newText: escapeSnippet(line.before) + indented(body, line),
  };
}

function behindName(snapshot: Snapshot, view: SourceView): SnippetBuilder | undefined {
  const { node, offset, text } = view;
  const member = node.parent;
  if (node.end !== offset || !ts.isIdentifier(node) || member === undefined) return undefined;
  if (!ts.isPropertyAccessExpression(member) || member.name !== node) return undefined;
  const { parent } = member;
  const isStatement =
    ts.isAwaitExpression(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isReturnStatement(parent);
  if (!isStatement || /^\s*[(.[]/.test(text.slice(offset))) return undefined;
  const item = interfaceOf(snapshot, view, member);
  return item && callSnippet(item, identityNames(view));
}

function inParentheses(snapshot: Snapshot, view: SourceView): SnippetBuilder | undefined {
  const { offset, text } = view;
  const call = nodeBefore(view);
  if (!ts.isCallExpression(call) || call.arguments.length > 0) return undefined;
  const open = text.indexOf('(', call.expression.end);
  if (open < 0 || open >= offset || text.slice(open + 1, offset).trim() !== '') return undefined;
  const closed = /^\s*\)/.test(text.slice(offset));
  const item = interfaceOf(snapshot, view, call.expression);
  if (item === undefined || (closed && offset >= call.end)) return undefined;
  const builder = new SnippetBuilder(identityNames(view));
  appendArgument(builder, item);
  return closed || builder.plain === '' ? builder : builder.literal(')');
}

/** The required members that an argument object lacks. */
function inObject(snapshot: Snapshot, view: SourceView): SnippetBuilder | undefined {
  const spot = objectSpot(view);
  if (spot?.at !== 'key' || spot.span.end > spot.span.start || spot.quoted) return undefined;
  if (spot.missingComma !== undefined) return undefined;
  const [members, other] = membersOf(snapshot, view, spot.levels);
  if (members === undefined || other !== undefined) return undefined;
  const missing = requiredOf(members.parameters, spot.present).filter(
    ({ name, alternatives = [name] }) => !spot.present.some((key) => alternatives.includes(key)),
  );
  if (missing.length === 0) return undefined;
  const { before } = lineAround(view.text, view.offset);
  const builder = new SnippetBuilder(identityNames(view));
  if (before.trim() === '') {
    appendMembers(builder, missing, ',\n');
    return builder.literal(',');
  }
  if (/[{,]$/.test(before)) builder.literal(' ');
  appendMembers(builder, missing, ', ');
  return /^\}/.test(view.text.slice(view.offset)) ? builder.literal(' ') : builder;
}

/** The one interface that an expression holds; undefined when it is none or may be several. */
function interfaceOf(
  snapshot: Snapshot,
  view: SourceView,
  callee: TS.Expression,
): Interface | undefined {
  const [path, other] = openapiPaths(snapshot, view, callee);
  return path === undefined || other !== undefined ? undefined : snapshot.catalog.get(path);
}
