import type TS from 'typescript';
import type { Snapshot } from '../../project/snapshot';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';
import { blocks } from '../card/markdown';
import { namedCard } from '../card/namedCard';
import { passedByLine, permissionLines } from '../card/permissionLines';
import { callersOf, mayBeNamed, namedAt, openapiPaths, statesReaching } from '../openapiFacts';
import { shortCard } from '../reference/shortCard';
import { sdkNames, spelledPath } from '../syntax/sdkNames';
import type { SourceView } from '../syntax/sourceView';
import type { HoverCard, HoverOptions } from '../types';

/** A place may stand for several interfaces; more than these are not shown. */
const SHOWN = 3;

/**
 * The card of what a chain spells from the sdk: of the interface where all of it is called
 * (`cloud.openapi.ocr.idcard(…)`), else of what it spells up to the name at the offset. Needs no
 * function to be solved, so that it comes at once.
 */
export function hoverSpelledInterface(
  snapshot: Snapshot,
  view: SourceView,
  options: HoverOptions,
): HoverCard | undefined {
  const names = sdkNames(view.text);
  const expression = namedExpression(view);
  const path = expression && spelledPath(expression, names);
  if (!path) return undefined;
  const callee = calleeOver(expression);
  const called = callee && spelledPath(callee, names);
  if (callee && called && snapshot.catalog.has(called)) {
    return cardOf(snapshot, view, nameSpan(view, callee, names), [called], options);
  }
  return cardOf(snapshot, view, spanOf(view, view.node), [path], options);
}

/** The callee that a member expression is the beginning of; undefined where nothing is called. */
function calleeOver(expression: TS.Expression): MemberExpression | undefined {
  let callee = expression;
  while (isMember(callee.parent) && callee.parent.expression === callee) callee = callee.parent;
  const { parent } = callee;
  const isCalled = ts.isCallExpression(parent) && parent.expression === callee;
  return isCalled && isMember(callee) ? callee : undefined;
}

/** Where a spelled callee names its interface. */
function nameSpan(view: SourceView, callee: MemberExpression, names: ReadonlySet<string>): Span {
  const segment = (node: MemberExpression): Span =>
    spanOf(view, ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression);
  let first = callee;
  while (isMember(first.expression) && spelledPath(first.expression, names) !== '') {
    first = first.expression;
  }
  return { start: segment(first).start, end: segment(callee).end };
}

/** The cards of the interfaces or of the category that the name at the offset is known to stand for. */
export function hoverInterface(
  snapshot: Snapshot,
  view: SourceView,
  options: HoverOptions,
): HoverCard | undefined {
  if (!mayBeNamed(snapshot, view)) return undefined;
  const named = namedAt(snapshot, view.file, view.offset);
  const [first] = named;
  if (first) {
    const names = [...new Set(named.map((each) => each.interface))];
    const card = cardOf(snapshot, view, first.span, names, options);
    const [state] = statesReaching(snapshot, view.file);
    const callers = state && named.flatMap((each) => callersOf(state, each, view.file));
    const passed = state && passedByLine(snapshot, state.fn.root, callers ?? []);
    return card && { ...card, markdown: blocks([card.markdown, passed]) };
  }
  const expression = namedExpression(view);
  if (expression === undefined) return undefined;
  const paths = openapiPaths(snapshot, view, expression).filter((path) => path !== '');
  return cardOf(snapshot, view, spanOf(view, view.node), paths, options);
}

function cardOf(
  snapshot: Snapshot,
  view: SourceView,
  span: Span,
  names: readonly string[],
  options: HoverOptions,
): HoverCard | undefined {
  const cards = names.slice(0, SHOWN).flatMap((name) => {
    const permission = permissionLines(snapshot, view.file, name);
    const short = shortCard(snapshot.catalog, name, options);
    const wanted = { permission, whole: names.length === 1, ...(short && { short }) };
    return namedCard(snapshot, name, wanted) ?? [];
  });
  return cards.length === 0 ? undefined : { span, markdown: blocks(cards) };
}

/** The expression that the name at the offset completes: `a.b` for `b`, `b` alone otherwise. */
function namedExpression({ node }: SourceView): TS.Expression | undefined {
  const { parent } = node;
  if (ts.isIdentifier(node)) {
    return ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
  }
  const inBrackets = ts.isStringLiteralLike(node) && ts.isElementAccessExpression(parent);
  return inBrackets && parent.argumentExpression === node ? parent : undefined;
}

type MemberExpression = TS.PropertyAccessExpression | TS.ElementAccessExpression;

function isMember(node: TS.Node): node is MemberExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}
