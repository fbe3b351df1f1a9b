import type { NodeId } from '../nodeIds';
import { ANY } from '../solve/heap';
import { originOf } from '../solve/tokens';
import { evaluateItem } from './evaluateItem';
import type { Evaluation } from './evaluation';
import {
  type Env,
  type FlowValue,
  isOpen,
  type ListItem,
  type Outcome,
  UNKNOWN,
} from './flowValue';
import { fixedItems, isArray } from './listChanges';
import { allProperties, fieldList, otherProperties, tokenOfObject } from './properties';
import { soleOutcome } from './soleOutcome';

/** An element of an iterable, or an item: every one is an alternative. */
export function evaluateElement(
  e: Evaluation,
  kind: 'element' | 'item',
  node: NodeId,
  of: NodeId,
  env: Env,
): Outcome[] {
  return e.holder(of, env).flatMap((outcome) => {
    const isPairs = kind === 'element' && isMap(e, outcome.value);
    const list = isPairs ? { ...outcome, value: entriesOf(e, outcome, node) } : outcome;
    return allProperties(e, list, node);
  });
}

/** Whether a value is a Map. */
export function isMap({ solved: { program } }: Evaluation, value: FlowValue): boolean {
  return value.kind === 'object' && program.isMap(value.token);
}

/** What `has` of a Set (an array to the engine) or a Map (an object) says yes to. */
export function evaluateHeld(e: Evaluation, node: NodeId, of: NodeId, env: Env): Outcome[] {
  return e.holder(of, env).flatMap((outcome): Outcome[] => {
    const { value } = outcome;
    if (value.kind === 'list' || isArray(e, value)) return allProperties(e, outcome, node);
    const pairs = pairsOf(e, outcome, of);
    if (pairs === undefined) return unlisted(outcome);
    return pairs.flatMap(([key]) => evaluateItem(e, key, outcome));
  });
}

/** The keys or values of an object, or its [key, value] pairs, as a list; a key that cannot be known is an unknown item. */
export function evaluateListing(
  e: Evaluation,
  kind: 'keys' | 'values' | 'entries',
  node: NodeId,
  of: NodeId,
  env: Env,
): Outcome[] {
  return e.holder(of, env).flatMap((outcome) => listing(e, kind, node, outcome, of));
}

/** The same of one value. */
export function listing(
  e: Evaluation,
  kind: 'keys' | 'values' | 'entries',
  node: NodeId,
  outcome: Outcome,
  of = node,
): Outcome[] {
  const pairs = pairsOf(e, outcome, of);
  if (pairs === undefined) return unlisted(outcome);
  // The indexes of an array are nobody's names.
  const listed = kind === 'keys' && isArray(e, outcome.value) ? [] : pairs;
  const items = listed.map(([key, value]): ListItem => {
    if (kind === 'entries') return { value: { kind: 'list', items: [key, value] } };
    return kind === 'keys' ? key : value;
  });
  return [{ ...outcome, value: { kind: 'list', items, made: node } }];
}

/** The pairs that `entries()` of a list or Map gives. */
export function entriesOf(e: Evaluation, outcome: Outcome, node: NodeId): FlowValue {
  const { value } = outcome;
  const pairs =
    value.kind === 'list'
      ? value.items.map((item): [ListItem, ListItem] => [{ value: UNKNOWN }, item])
      : (pairsOf(e, outcome, node) ?? []);
  const rows = pairs.map((items): ListItem => ({ value: { kind: 'list', items } }));
  return { kind: 'list', items: rows, made: node };
}

/** The keys and values of an object, those among them that are not known as unknown; undefined for anything else. */
function pairsOf(
  e: Evaluation,
  outcome: Outcome,
  node: NodeId,
): [key: ListItem, value: ListItem][] | undefined {
  const { value } = outcome;
  if (value.kind !== 'object' && value.kind !== 'function') return undefined;
  const token = tokenOfObject(value);
  return [
    ...fieldList(e, token).map(([name, field]): [ListItem, ListItem] => [
      keyItem(name, node),
      { node: field },
    ]),
    ...e.solved.heap
      .keyedOf(token)
      .map(({ key, value: stored }): [ListItem, ListItem] => [{ node: key }, { node: stored }]),
    ...otherProperties(e, outcome, token).map(({ value: other }): [ListItem, ListItem] => [
      { value: UNKNOWN },
      { value: other },
    ]),
  ];
}

function keyItem(name: string, node: NodeId): ListItem {
  return { value: name === ANY ? UNKNOWN : { kind: 'text', text: name, node } };
}

/** Things whose keys are not known stay unknown as a whole. */
function unlisted(outcome: Outcome): Outcome[] {
  return outcome.value.kind === 'constant' ? [] : [{ ...outcome, value: UNKNOWN }];
}

/** The items of an array in order; undefined for anything else, and where there may be others or another order. */
export function arrayItems(
  e: Evaluation,
  { value, env }: Pick<Outcome, 'value' | 'env'>,
): ListItem[] | undefined {
  if (value.kind === 'list') return value.open ? undefined : [...value.items];
  const fixed = fixedItems(e, value);
  if (fixed !== undefined) return fixed.map((node) => ({ node }));
  if (!isArray(e, value) || value.isLoose) return undefined;
  const { node } = originOf(value.token)!;
  const literal = e.solved.program.at(node);
  return literal.kind === 'array' && literal.spreads.length > 0
    ? itemsOfLiteral(e, node, env)
    : undefined;
}

/** The items that a list has as it is written, spread ones taken apart; undefined where they are not known. */
export function itemsOfLiteral(e: Evaluation, made: NodeId, env: Env): ListItem[] | undefined {
  const { program } = e.solved;
  const literal = program.at(made);
  if (literal.kind !== 'array' || program.localOf(made) === undefined) return undefined;
  return spreadItems(e, program.refs(made, literal.items), literal.spreads, env);
}

/** Items, or the arguments of a call, one by one, spread lists taken apart; undefined where they are not known. */
export function spreadItems(
  e: Evaluation,
  nodes: readonly NodeId[],
  spreads: readonly number[],
  env: Env,
): ListItem[] | undefined {
  const items: ListItem[] = [];
  for (const [index, node] of nodes.entries()) {
    if (!spreads.includes(index)) items.push({ node });
    else {
      const only = soleOutcome(e.evaluate(node, env));
      const spread = only && arrayItems(e, only);
      if (spread === undefined) return undefined;
      items.push(...spread);
    }
  }
  return items;
}

/** `list.concat(…others)`: the items of all; what is no list is an item of its own. */
export function concatenated(e: Evaluation, node: NodeId, lists: readonly Outcome[]): FlowValue {
  const parts = lists.map((outcome) => {
    const { value } = outcome;
    const known = arrayItems(e, outcome);
    if (known !== undefined) return { items: known, open: false };
    const isList = value.kind === 'list' || isArray(e, value);
    const items = isList ? allProperties(e, outcome, node) : [outcome];
    return {
      items: items.map((item): ListItem => ({ value: item.value })),
      // It may be a list as well as an item.
      open: isList || isOpen(value),
    };
  });
  const open = parts.some((part) => part.open);
  return { kind: 'list', items: parts.flatMap(({ items }) => items), open, made: node };
}
