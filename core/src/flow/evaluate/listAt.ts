import type { NodeId } from '../nodeIds';
import type { Plain } from '../operations';
import { soleSource } from '../solve/soleSource';
import { evaluateItem } from './evaluateItem';
import type { Evaluation } from './evaluation';
import {
  type Env,
  type FlowValue,
  type ListItem,
  type Outcome,
  plainOf,
  UNKNOWN,
} from './flowValue';
import { type ListChange, type ListUse, listUse, loose, makerOf } from './listChanges';
import { itemsOfLiteral, spreadItems } from './lists';
import { soleOutcome } from './soleOutcome';

/**
 * A list as it is where a node reads it: with what the code before has done to it, where that is known,
 * else as one of whose items nobody knows the order (`open`, `isLoose`). Anything else as it is.
 */
export function listAt(e: Evaluation, outcome: Outcome, at: NodeId): Outcome {
  const made = makerOf(e, outcome.value);
  if (made === undefined) return outcome;
  const use = listUse(e.solved, made);
  if (use.changes.length === 0) return outcome;
  const value = stateAt(e, outcome, made, use, at);
  return { ...outcome, value: value ?? loose(outcome.value) };
}

function stateAt(
  e: Evaluation,
  outcome: Outcome,
  made: NodeId,
  { changes, isOrdered }: ListUse,
  at: NodeId,
): FlowValue | undefined {
  const { value, env } = outcome;
  const initial =
    value.kind === 'list' ? (value.initial ?? value.items) : itemsOfLiteral(e, made, env);
  if (!isOrdered || initial === undefined || (value.kind === 'list' && value.open))
    return undefined;
  const { program } = e.solved;
  const isPassed = value.kind === 'list' && value.initial !== undefined;
  // A list that is passed on stays as it was at the call.
  if (isPassed && program.at(soleSource(program, at)).kind === 'param') return value;
  const place = placeFrom(e, made, at);
  if (place === undefined) return undefined;
  let items: ListItem[] | undefined = [...initial];
  for (const change of changes) {
    if (change.end > place.start) {
      if (!place.isInside) return undefined;
      break;
    }
    items = items && changed(e, items, change, env);
  }
  return items && { kind: 'list', items, made, initial };
}

/** Where a node stands in the function that makes a list: of code in a function inside that, this one. */
function placeFrom(
  e: Evaluation,
  made: NodeId,
  at: NodeId,
): { readonly start: number; readonly isInside: boolean } | undefined {
  const { program } = e.solved;
  const owner = program.ownerOf(made);
  let node = at;
  while (program.ownerOf(node) !== owner) {
    if (program.ownerOf(node) < 0) return undefined;
    node = program.ownerOf(node);
  }
  if (program.fileOf(node) !== program.fileOf(made)) return undefined;
  const { start } = program.spanOf(node);
  const isInside = node === at;
  return start < program.spanOf(made).start && isInside ? undefined : { start, isInside };
}

/** The items after a change; undefined where they are not known. */
function changed(
  e: Evaluation,
  items: readonly ListItem[],
  change: ListChange,
  env: Env,
): ListItem[] | undefined {
  const { program } = e.solved;
  const { name } = change;
  if (change.how === 'store') return stored(e, items, name, change.node, env);
  const call = program.at(change.node);
  if (call.kind !== 'call') return undefined;
  const args = program.refs(change.node, call.args);
  switch (name) {
    case 'pop':
      return items.slice(0, -1);
    case 'shift':
      return items.slice(1);
    case 'reverse':
      return [...items].reverse();
    case 'sort':
      return args.length === 0 ? sorted(e, items, env) : undefined;
    case 'push':
    case 'unshift': {
      const more = spreadItems(e, args, call.spreads, env);
      return more && (name === 'push' ? [...items, ...more] : [...more, ...items]);
    }
    case 'splice': {
      if (call.spreads.length > 0) return undefined;
      return spliced(e, items, args, env)?.left;
    }
    default:
      return undefined;
  }
}

function stored(
  e: Evaluation,
  items: readonly ListItem[],
  name: string | undefined,
  value: NodeId,
  env: Env,
): ListItem[] | undefined {
  if (name === 'length') {
    const length = numberOf(e, value, env);
    return length === undefined ? undefined : items.slice(0, length);
  }
  const index = Number(name);
  if (!/^\d+$/.test(name ?? '') || index > items.length) return undefined;
  return [...items.slice(0, index), { node: value }, ...items.slice(index + 1)];
}

/** Texts in JavaScript's own order; undefined where there are others. */
export function sorted(
  e: Evaluation,
  items: readonly ListItem[],
  env: Env,
): ListItem[] | undefined {
  const rows = items.map((item) => ({ item, text: plainItem(e, item, env) }));
  if (!rows.every(({ text }) => typeof text === 'string')) return undefined;
  return rows
    .sort((a, b) => (a.text! < b.text! ? -1 : a.text! > b.text! ? 1 : 0))
    .map(({ item }) => item);
}

function plainItem(e: Evaluation, item: ListItem, env: Env): Plain {
  const only = soleOutcome(evaluateItem(e, item, e.outcome(UNKNOWN, env)));
  return only && plainOf(only.value)?.plain;
}

/** What `splice` takes out and what it leaves; undefined where that is not known. */
export function spliced(
  e: Evaluation,
  items: readonly ListItem[],
  [start, count, ...more]: readonly NodeId[],
  env: Env,
): { readonly taken: ListItem[]; readonly left: ListItem[] } | undefined {
  const from = start === undefined ? undefined : numberOf(e, start, env);
  const many = count === undefined ? items.length : numberOf(e, count, env);
  if (from === undefined || many === undefined) return undefined;
  const left = [...items];
  const taken = left.splice(from, many, ...more.map((node) => ({ node })));
  return { taken, left };
}

/** The number that an expression is; undefined for anything else. */
export function numberOf(e: Evaluation, node: NodeId, env: Env): number | undefined {
  const only = soleOutcome(e.evaluate(node, env));
  const plain = only && plainOf(only.value)?.plain;
  return typeof plain === 'number' ? plain : undefined;
}
