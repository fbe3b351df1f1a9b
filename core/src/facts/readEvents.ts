import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { membersOf, readsOf } from './bindings';
import { eventMembers, withDefault } from './eventMembers';
import { readsPush } from './readPushHandlers';
import type { EventDataRead, ListUse, SourceFacts } from './sourceFacts';
import { dressed, isTested, lastName, objectOf, spanOf, walk } from './syntax';

type EventFacts = Pick<SourceFacts, 'lists' | 'eventData' | 'checkedFields'>;

/** Facts about the event that a cloud function is called with. */
export function readEvents(source: TS.SourceFile): EventFacts {
  const lists: ListUse[] = [];
  const eventData: EventDataRead[] = [];
  const checkedFields: string[] = [];
  const asksForShape = /Array\s*\.\s*isArray\s*\([^)]*[Ll]ist|[Ll]ist\)?\s+instanceof\s+Array/.test(
    source.text,
  );
  walk(source, (node) => {
    if (!ts.isFunctionLike(node)) return;
    const members = eventMembers(node);
    const ofList = members.filter(({ property }) => property === 'List');
    const isGuarded = asksForShape || ofList.some((member) => asksForLength(member.node));
    if (!isGuarded && ofList.length > 0 && readsPush(node)) {
      for (const one of ofList.flatMap((member) => listUses(member.node))) lists.push(one);
    }
    for (const { property, node: member } of members) {
      const data = dataRead(member);
      if (data !== undefined) eventData.push({ field: property, span: spanOf(data.name) });
      const isChecked = memberRead(member, 'errCode') ?? memberRead(member, 'errMsg');
      if (data?.isChecked || isChecked) checkedFields.push(property);
    }
  });
  return { lists, eventData, checkedFields };
}

/** The `name` of `node.name`; undefined where the node is used otherwise. */
function memberRead(node: TS.Node, name: string): TS.Node | undefined {
  const { parent } = dressed(node);
  if (objectOf(parent) !== node) return undefined;
  const read = lastName(parent);
  return read?.text === name ? read : undefined;
}

interface DataRead {
  readonly name: TS.Node;
  /** Whether the code is ready for there being none, or looks at the error. */
  readonly isChecked: boolean;
}

/** `node.data`, or `const { data } = node`. */
function dataRead(node: TS.Node): DataRead | undefined {
  const name = memberRead(node, 'data');
  if (name !== undefined) {
    const access = dressed(node).parent;
    return { name, isChecked: isOptional(access) };
  }
  const { parent } = dressed(node);
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) {
    return undefined;
  }
  const taken = membersOf(parent.name);
  const data = taken.find(({ property }) => property === 'data');
  if (data === undefined) return undefined;
  const looksAtError = taken.some(({ property }) => /^err(?:Code|Msg)$/.test(property));
  const reads = readsOf(data.name);
  return { name: data.name, isChecked: looksAtError || !reads || reads.some(isOptional) };
}

/** Whether an expression is a condition, has a default, or is followed by `?.`. */
function isOptional(expression: TS.Node): boolean {
  const node = dressed(expression);
  const { parent } = node;
  const isChained =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
    parent.expression === node &&
    parent.questionDotToken !== undefined;
  return isChained || isTested(node);
}

const ARRAY_MEMBERS = new Set(
  'forEach map filter find findIndex some every reduce length slice push concat flatMap'.split(' '),
);

/** Whether `list.length` decides what the code does, as where only an array has one. */
function asksForLength(list: TS.Node): boolean {
  const length = memberRead(list, 'length');
  return length !== undefined && isTested(length.parent);
}

function listUses(list: TS.Node): ListUse[] {
  const node = withDefault(list);
  const { parent } = node;
  const isLoop = ts.isForOfStatement(parent) && parent.expression === node;
  const isIndexed = ts.isElementAccessExpression(parent) && parent.expression === node;
  const isPattern = ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name);
  const isMember =
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === node &&
    ARRAY_MEMBERS.has(parent.name.text);
  const isArray = isLoop || isIndexed || isPattern || ts.isSpreadElement(parent) || isMember;
  return isArray ? [{ list: spanOf(node) }] : [];
}
