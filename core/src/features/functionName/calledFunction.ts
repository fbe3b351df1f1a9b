import { distinctBy } from '../../collections/distinctBy';
import type { CloudFunction } from '../../files/cloudFunction';
import type { FunctionCall } from '../../flow/functionCall';
import { functionsNamed } from '../../project/functionsNamed';
import type { Snapshot } from '../../project/snapshot';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { isInside } from '../../text/path';
import { type Place, placeKey, type Span, sameSpan } from '../../text/span';
import { contentSpan } from '../syntax/memberSpot';
import type { SourceView } from '../syntax/sourceView';

/** A string by which a cloud function is called. */
export interface CalledFunction {
  readonly name: string;
  /** The name between its quotes; with them where the offset is outside. */
  readonly span: Span;
}

/**
 * The function's name in the string at the view's offset: one that a `callFunction` gets, be it
 * there or by way of other code. Undefined in every other string.
 */
export function calledFunction(snapshot: Snapshot, view: SourceView): CalledFunction | undefined {
  const { node, file } = view;
  if (!ts.isStringLiteralLike(node)) return undefined;
  const whole = spanOf(view, node);
  // At its quotes, too, the name is what is meant.
  const span = contentSpan(view) ?? whole;
  const isName = snapshot
    .callsNaming(node.text)
    .calls.flatMap(namePlaces)
    .some((place) => place.file === file && sameSpan(place.span, whole));
  return isName ? { name: node.text, span } : undefined;
}

/** The functions of the project that a file belongs to; all of the workspace where it belongs to none. */
export function functionsFor(snapshot: Snapshot, file: string): readonly CloudFunction[] {
  const near = snapshot.functions.filter(({ project, root }) => isInside(project ?? root, file));
  return near.length > 0 ? near : snapshot.functions;
}

/** The functions of a name that a call in a file may mean. */
export function functionsCalled(
  snapshot: Snapshot,
  file: string,
  name: string,
): readonly CloudFunction[] {
  const known = functionsNamed(snapshot, name);
  const near = known.filter(({ project, root }) => isInside(project ?? root, file));
  return near.length > 0 ? near : known;
}

/** Where calls in its project write a function's name, each place once. */
export function callersNames(snapshot: Snapshot, fn: CloudFunction): readonly Place[] {
  const places = snapshot
    .callsNaming(fn.name)
    .calls.filter(({ file }) => isInside(fn.project ?? fn.root, file))
    .flatMap(namePlaces);
  return distinctBy(places, placeKey);
}

function namePlaces({ way }: FunctionCall): readonly Place[] {
  return way.filter(({ kind }) => kind === 'name').map(({ file, span }) => ({ file, span }));
}
