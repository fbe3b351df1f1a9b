import type { Snapshot } from '../../project/snapshot';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { holds } from '../../text/span';
import { mayBeNamed, namedAt } from '../openapiFacts';
import { contentSpan } from '../syntax/memberSpot';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry } from '../types';
import { interfaceEntry } from './interfaceEntry';
import { ownOrder, ownPaths } from './nameOrder';

/**
 * The whole names of interfaces inside a string that the engine knows to be one, such as the
 * argument of a wrapper or a value of a table. Undefined in every other string.
 */
export function completeNameText(
  snapshot: Snapshot,
  view: SourceView,
): readonly CompletionEntry[] | undefined {
  const { node } = view;
  const span = contentSpan(view);
  if (span === undefined || !ts.isStringLiteralLike(node)) return undefined;
  if (!mayBeNamed(snapshot, view)) return undefined;
  const whole = spanOf(view, node);
  const isName = namedAt(snapshot, view.file, view.offset).some(
    (named) => named.interface === node.text && holds(whole, named.span),
  );
  if (!isName) return undefined;
  const own = ownPaths(snapshot, view);
  return snapshot.catalog.all.map((item) => {
    const sortText = ownOrder(item.name, item, item.uses, own);
    return { ...interfaceEntry(snapshot.catalog, item.name, item, span, sortText), whole: true };
  });
}
