import type TS from 'typescript';
import type { DataKeyKind, Interface, Parameter } from '../catalog/types';
import type { Snapshot } from '../project/snapshot';
import { openDataCalls } from '../questions/openDataCalls';
import { spanOf } from '../syntax/spanOf';
import { ts } from '../syntax/typescript';
import { sameSpan } from '../text/span';
import { openapiPaths, statesReaching } from './openapiFacts';
import { OPEN_DATA_PARAMETERS, OPENAPI_OPTIONS, templateValue } from './sdkParameters';
import type { ObjectLevel } from './syntax/objectSpot';
import type { SourceView } from './syntax/sourceView';

/** Of one object, more interfaces than these are not told apart. */
const MOST_INTERFACES = 3;

/** What the members of an object literal may be, as an argument of a call or inside one. */
export interface Members {
  /** What is called: an interface's name, or a method of the sdk. */
  readonly call: string;
  /** The interface; undefined for a method of the sdk. */
  readonly interface: Interface | undefined;
  /** The keys that lead from the argument to the object. */
  readonly path: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Kinds of free keys; undefined where keys are not free, empty where nothing is known of them. */
  readonly keyKinds: readonly DataKeyKind[] | undefined;
}

/**
 * What may stand in the innermost of some nested object literals: one answer for each interface
 * whose argument they are. Empty when they belong to no cloud call or nothing is known of them.
 */
export function membersOf(
  snapshot: Snapshot,
  view: SourceView,
  levels: readonly ObjectLevel[],
): readonly Members[] {
  for (const { object, path } of levels) {
    const interfaces = interfacesOf(snapshot, view, object);
    // The sdk is asked last: what is spelled needs nothing to be solved.
    const calls = interfaces.length > 0 ? interfaces : sdkCallOf(snapshot, view, object);
    if (calls.length === 0 || calls.length > MOST_INTERFACES) continue;
    return calls.flatMap((call) => descend({ ...call, path: [], keyKinds: undefined }, path));
  }
  return [];
}

type Called = Pick<Members, 'call' | 'interface' | 'parameters'>;

/** The interfaces that get an object literal as their argument. */
function interfacesOf(
  snapshot: Snapshot,
  view: SourceView,
  object: TS.ObjectLiteralExpression,
): readonly Called[] {
  const { parent: call } = object;
  const isFirst = ts.isCallExpression(call) && call.arguments[0] === object;
  const spelled = isFirst ? openapiPaths(snapshot, view, call.expression) : [];
  const names = new Set(spelled.length > 0 ? spelled : receiversOf(snapshot, view, object));
  return [...names].flatMap((name) => {
    const item = snapshot.catalog.get(name);
    return item === undefined ? [] : { call: name, interface: item, parameters: item.params };
  });
}

/** The interfaces whose argument is known to be an object literal, also by way of other code. */
function receiversOf(
  snapshot: Snapshot,
  view: SourceView,
  object: TS.ObjectLiteralExpression,
): readonly string[] {
  const span = spanOf(view, object);
  return statesReaching(snapshot, view.file).flatMap(({ flow }) =>
    flow.uses
      .filter(({ call }) => call?.argument?.file === view.file)
      .filter(({ call }) => call?.argument && sameSpan(call.argument.span, span))
      .map((use) => use.interface),
  );
}

/** The method of the sdk itself that gets an object literal as its argument, also by way of other code. */
function sdkCallOf(
  snapshot: Snapshot,
  view: SourceView,
  object: TS.ObjectLiteralExpression,
): readonly Called[] {
  const call = object.parent;
  const isFirst = ts.isCallExpression(call) && call.arguments[0] === object;
  if (isFirst && openapiPaths(snapshot, view, call.expression).includes('')) {
    return [{ call: 'cloud.openapi', interface: undefined, parameters: OPENAPI_OPTIONS }];
  }
  const span = spanOf(view, object);
  const isOpenData = snapshot
    .functionsReaching(view.file)
    .flatMap((fn) => snapshot.ask(fn, openDataCalls))
    .some(({ argument }) => argument?.file === view.file && sameSpan(argument.span, span));
  return isOpenData
    ? [{ call: 'cloud.getOpenData', interface: undefined, parameters: OPEN_DATA_PARAMETERS }]
    : [];
}

function descend(members: Members, path: readonly string[]): readonly Members[] {
  const [key, ...rest] = path;
  if (key === undefined) return [members];
  const next = { ...members, path: [...members.path, key] };
  if (members.keyKinds !== undefined) {
    return descend({ ...next, parameters: [templateValue], keyKinds: undefined }, rest);
  }
  const parameter = members.parameters.find(({ name }) => name === key);
  if (parameter === undefined) return [];
  const { keysOpen, fields } = parameter;
  if (keysOpen) {
    const keyKinds = members.interface?.dataKeyKinds ?? [];
    return descend({ ...next, parameters: [], keyKinds }, rest);
  }
  if (fields === undefined) return [];
  return descend({ ...next, parameters: fields, keyKinds: undefined }, rest);
}

/** The kind that a template variable's key belongs to; undefined when it is none of them. */
export function kindOfKey(kinds: readonly DataKeyKind[], key: string): DataKeyKind | undefined {
  return kinds.find(
    ({ prefix }) => key.startsWith(prefix) && /^\d*$/.test(key.slice(prefix.length)),
  );
}
