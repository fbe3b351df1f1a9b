import type TS from 'typescript';
import { ts } from '../flow/typescript';
import { membersOf, readsOf } from './bindings';
import { exportedMain } from './exportedMain';
import type { EventDataRead, ListUse, PushHandler, SourceFacts } from './sourceFacts';
import { dressed, enclosingFunction, lastName, objectOf, spanOf, walk } from './syntax';

type EventFacts = Pick<SourceFacts, 'pushHandlers' | 'lists' | 'eventData' | 'checkedFields'>;

/** Facts about the event that a cloud function is called with. */
export function readEvents(source: TS.SourceFile): EventFacts {
  const pushHandlers: PushHandler[] = [];
  const lists: ListUse[] = [];
  const eventData: EventDataRead[] = [];
  const checkedFields: string[] = [];
  const guarded = /Array\s*\.\s*isArray\s*\([^)]*[Ll]ist/.test(source.text);
  walk(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const members = eventMembers(node);
    const readsPush = members.some(
      ({ property }) => property === 'MsgType' || property === 'Event',
    );
    const name = exportedMain(node);
    if (readsPush && name !== undefined) {
      pushHandlers.push({ name: spanOf(name), returnsValue: returnsValue(node) });
    }
    for (const { property, node: member } of members) {
      if (property === 'List' && readsPush && !guarded) lists.push(...listUses(member));
      const data = memberRead(member, 'data');
      if (data !== undefined) eventData.push({ field: property, span: spanOf(data) });
      if (memberRead(member, 'errCode') ?? memberRead(member, 'errMsg'))
        checkedFields.push(property);
    }
  });
  return { pushHandlers, lists, eventData, checkedFields };
}

type EventMember = { readonly property: string; readonly node: TS.Node };

/** Every expression that gives a member of a function's first parameter. */
function eventMembers(fn: TS.SignatureDeclaration): readonly EventMember[] {
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

/** The reads of `const copy = event.member`. */
function copies(member: TS.Node, property: string): EventMember[] {
  const { parent } = dressed(member);
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return [];
  return (readsOf(parent.name) ?? []).map((node) => ({ property, node }));
}

/** The `name` of `node.name`; undefined where the node is used otherwise. */
function memberRead(node: TS.Node, name: string): TS.Node | undefined {
  const { parent } = dressed(node);
  if (objectOf(parent) !== node) return undefined;
  const read = lastName(parent);
  return read?.text === name ? read : undefined;
}

const ARRAY_MEMBERS = new Set(
  'forEach map filter find findIndex some every reduce length slice push concat flatMap'.split(' '),
);

function listUses(list: TS.Node): ListUse[] {
  let node = dressed(list);
  if (ts.isBinaryExpression(node.parent) && node.parent.left === node) node = dressed(node.parent);
  const { parent } = node;
  const isLoop = ts.isForOfStatement(parent) && parent.expression === node;
  const isIndexed = ts.isElementAccessExpression(parent) && parent.expression === node;
  const isMember =
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === node &&
    ARRAY_MEMBERS.has(parent.name.text);
  return isLoop || isIndexed || isMember ? [{ list: spanOf(node) }] : [];
}

/** Whether a function can give its caller a value. */
function returnsValue(fn: TS.SignatureDeclaration): boolean {
  if (ts.isArrowFunction(fn) && !ts.isBlock(fn.body)) return true;
  let found = false;
  walk(fn, (node) => {
    if (
      ts.isReturnStatement(node) &&
      node.expression !== undefined &&
      enclosingFunction(node) === fn
    ) {
      found = true;
    }
  });
  return found;
}
