import type TS from 'typescript';
import type { Parameter } from '../catalog/types';
import type { Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { spanOf } from '../syntax/spanOf';
import { ts } from '../syntax/typescript';
import { sameSpan } from '../text/span';
import { type Members, membersOf } from './argumentMembers';
import { blocks, joinText, plain } from './card/markdown';
import { parameterLine, requiredWord } from './card/parameterText';
import { retiredLine } from './card/retiredLine';
import { functionsWithAliases, openapiPaths } from './openapiFacts';
import { levelsOf, nameOf, objectSpot } from './syntax/objectSpot';
import { nodeBefore, type SourceView, viewSource } from './syntax/sourceView';
import type { SignatureInfo, SignatureParameter } from './types';

/**
 * The signature of the cloud call whose arguments the offset is in, or of the object inside them;
 * undefined elsewhere. Of a call that may mean several interfaces the first one is shown.
 */
export function signatureHelp(
  snapshot: Snapshot,
  file: string,
  offset: number,
): SignatureInfo | undefined {
  const view = viewSource(snapshot, file, offset);
  if (view === undefined) return undefined;
  const place = signaturePlace(snapshot, view);
  return place && signatureOf(place);
}

/** What a signature is about. */
interface SignaturePlace {
  readonly members: Members;
  /** The key written at the place; '' for none. */
  readonly key: string;
}

function signaturePlace(snapshot: Snapshot, view: SourceView): SignaturePlace | undefined {
  const spot = objectSpot(view);
  if (spot !== undefined) {
    const [members] = membersOf(snapshot, view, spot.levels);
    if (members !== undefined) return { members, key: spot.key };
  }
  let node: TS.Node = nodeBefore(view);
  while (node !== undefined && !ts.isFunctionLike(node)) {
    if (ts.isObjectLiteralExpression(node) && isInside(view, node.getStart(view.source), node)) {
      const [members] = membersOf(snapshot, view, levelsOf(node));
      if (members !== undefined) return { members, key: keyAround(view, node) };
    }
    if (ts.isCallExpression(node) && isInside(view, argumentsStart(view, node), node)) {
      return calledBy(snapshot, view, node);
    }
    node = node.parent;
  }
  return undefined;
}

/** Whether the offset is behind an opening bracket and not behind the end of its node. */
function isInside({ offset, text }: SourceView, open: number, { end }: TS.Node): boolean {
  const closed = text[end - 1] === (text[open] === '{' ? '}' : ')');
  return offset > open && (offset < end || (offset === end && !closed));
}

function argumentsStart({ text }: SourceView, { expression }: TS.CallExpression): number {
  return text.indexOf('(', expression.end);
}

function keyAround({ offset, text }: SourceView, object: TS.ObjectLiteralExpression): string {
  const property = object.properties.filter(({ pos }) => pos <= offset).at(-1);
  return property && /^\s*$/.test(text.slice(property.end, offset)) ? nameOf(property) : '';
}

/** The interface that a call calls, seen from between its parentheses. */
function calledBy(
  snapshot: Snapshot,
  view: SourceView,
  call: TS.CallExpression,
): SignaturePlace | undefined {
  const named = openapiPaths(snapshot, view, call.expression);
  for (const name of named.length > 0 ? named : calleesAt(snapshot, view, call)) {
    const item = snapshot.catalog.get(name);
    if (item === undefined) continue;
    const { params: parameters } = item;
    const members: Members = {
      call: name,
      interface: item,
      path: [],
      parameters,
      keyKinds: undefined,
    };
    return { members, key: '' };
  }
  return undefined;
}

/** The interfaces that a call is known to call by a name that it does not spell. */
function calleesAt(
  snapshot: Snapshot,
  view: SourceView,
  { expression }: TS.CallExpression,
): readonly string[] {
  const callee = spanOf(view, expression);
  return functionsWithAliases(snapshot, view.file).flatMap((fn) =>
    snapshot
      .state(fn)
      .flow.uses.filter(({ call }) => call?.file === view.file && sameSpan(call.callee, callee))
      .map((use) => use.interface),
  );
}

/** With more parameters than these, optional ones go without their type: it hides the code below. */
const MOST_TYPED = 7;

function signatureOf({ members, key }: SignaturePlace): SignatureInfo {
  const { call, interface: item, path, parameters, keyKinds } = members;
  const parts: SignatureParameter[] = [];
  let label = `${call}(${path.map((name) => `{ ${name}: `).join('')}`;
  if (parameters.length > 0) label += '{ ';
  const isLong = parameters.length > MOST_TYPED;
  parameters.forEach((parameter, index) => {
    const start = label.length + (index > 0 ? 2 : 0);
    const typed = !isLong || parameter.name === key;
    label += `${index > 0 ? ', ' : ''}${parameterLabel(parameter, typed)}`;
    parts.push({ label: { start, end: label.length }, documentation: parameterCard(parameter) });
  });
  if (parameters.length > 0) label += ' }';
  else if (keyKinds !== undefined) label += '{ [key]: { value: string } }';
  label += `${' }'.repeat(path.length)})`;
  const active = parameters.findIndex(({ name }) => name === key);
  const documentation = item && blocks([plain(item.title), retiredLine(item)]);
  return {
    label,
    ...(documentation && { documentation }),
    parameters: parts,
    activeParameter: active < 0 ? undefined : active,
  };
}

/** A parameter as a signature spells it; an optional one only has its type where that is asked for. */
function parameterLabel(
  { name, required, requiredWhen, type }: Parameter,
  optionalTyped: boolean,
): string {
  if (required && requiredWhen === undefined) return `${name}: ${type}`;
  return optionalTyped ? `${name}?: ${type}` : `${name}?`;
}

function parameterCard(parameter: Parameter): Text {
  return joinText([requiredWord(parameter), parameterLine(parameter)], { en: ': ', zh: '：' });
}
