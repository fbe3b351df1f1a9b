import type TS from 'typescript';
import { ts } from '../../flow/typescript';
import type { Snapshot } from '../../project/snapshot';
import type { Span } from '../../text/span';
import { blocks } from '../card/markdown';
import { namedCard } from '../card/namedCard';
import { permissionLines } from '../card/permissionLines';
import { namedAt, openapiPaths, statesReaching } from '../openapiFacts';
import { type SourceView, spanOf } from '../syntax/sourceView';
import type { HoverCard } from '../types';

/** A place may stand for several interfaces; more than these are not shown. */
const SHOWN = 3;

/** The cards of the interfaces or of the category that the name at the offset stands for. */
export function hoverInterface(snapshot: Snapshot, view: SourceView): HoverCard | undefined {
  const named = namedAt(snapshot, view.file, view.offset);
  const [first] = named;
  if (first) {
    const names = [...new Set(named.map((each) => each.interface))];
    return cardOf(snapshot, view, first.span, names);
  }
  const expression = namedExpression(view);
  if (expression === undefined) return undefined;
  const paths = openapiPaths(snapshot, view, expression).filter((path) => path !== '');
  return cardOf(snapshot, view, spanOf(view, view.node), paths);
}

function cardOf(
  snapshot: Snapshot,
  view: SourceView,
  span: Span,
  names: readonly string[],
): HoverCard | undefined {
  const states = statesReaching(snapshot, view.file);
  const cards = names.slice(0, SHOWN).flatMap((name) => {
    const permission = permissionLines(states, name);
    return namedCard(snapshot, name, { permission, whole: names.length === 1 }) ?? [];
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
