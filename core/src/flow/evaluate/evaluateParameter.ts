import { keptForEach } from '../../collections/keptFor';
import type { FunctionNode, ParameterNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { CallEdge } from '../solve/callEdge';
import { evaluateItem } from './evaluateItem';
import type { Evaluation } from './evaluation';
import {
  type Entry,
  type Env,
  isKnown,
  type ListItem,
  type Outcome,
  UNDEFINED,
  UNKNOWN,
} from './flowValue';
import { isRecursive } from './isRecursive';
import { arrayItems } from './lists';

/** What a parameter holds: under a known entry that entry's argument, else one alternative per caller. */
export function evaluateParameter(
  e: Evaluation,
  node: NodeId,
  flow: ParameterNode,
  env: Env,
): Outcome[] {
  const { program, calls } = e.solved;
  const func = program.ownerOf(node);
  const entry = env.entryOf(func);
  if (entry !== undefined) return argumentOf(e, node, flow, func, entry, env);
  const outside = [...(calls.opened.get(node) ?? [])].map((token) =>
    e.outcome(e.openValue(token), env),
  );
  const edges = calls.callers.get(func) ?? [];
  const own = edges.filter(({ call }) => program.isWithin(call, func));
  const others = own.length === 0 ? edges : edges.filter((edge) => !own.includes(edge));
  const isCalledOutside = outside.length > 0 || others.length === 0;
  const inside = [...others, ...(isCalledOutside ? own : [])].flatMap((edge) =>
    entrances(e, func, edge, env).flatMap((within) => {
      const first = within.entryOf(func)!;
      const again = own.includes(edge) ? [] : own.map((each) => enteredAgain(first, each));
      return [first, ...again].flatMap((each) =>
        argumentOf(e, node, flow, func, each, within.enter(func, each)),
      );
    }),
  );
  return [...inside, ...outside];
}

/** How a function that calls itself is entered then, at any depth, where that began with an entry from elsewhere. */
const enteredAgain = keptForEach(
  (over: Entry, edge: CallEdge): Entry => ({ kind: 'edge', edge, over }),
);

/**
 * The circumstances in which `edge` enters `func`. For a function made inside another one, those in
 * which its surroundings were entered belong to it.
 */
function entrances(e: Evaluation, func: NodeId, edge: CallEdge, env: Env): Env[] {
  const entry: Entry = { kind: 'edge', edge };
  const { program } = e.solved;
  const outer = program.ownerOf(func);
  const hasParameters = outer >= 0 && (program.at(outer) as FunctionNode).params.length > 0;
  if (edge.callee < 0 || !hasParameters) return [env.enter(func, entry)];
  const before = env.entryOf(outer);
  const makers = e
    .evaluate(edge.callee, env)
    .filter(({ value }) => value.kind === 'function' && value.node === func);
  if (makers.length === 0) return [env.enter(func, entry)];
  return makers.flatMap(({ value, env: within }) => {
    if (value.kind !== 'function') return [];
    const made = value.captured.entryOf(outer);
    const isOther = before !== undefined && made !== undefined && !sameEntry(before, made);
    return isOther ? [] : [within.with(value.captured).enter(func, entry)];
  });
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.kind === 'edge' && b.kind === 'edge' ? a.edge.call === b.edge.call : a === b;
}

function argumentOf(
  e: Evaluation,
  node: NodeId,
  flow: ParameterNode,
  func: NodeId,
  entry: Entry,
  env: Env,
): Outcome[] {
  if (entry.kind === 'values') {
    const value = entry.values[flow.index];
    return [e.outcome(value ?? UNDEFINED, env)];
  }
  const { edge } = entry;
  const passedIn = (within: Env): Outcome[] =>
    flow.rest ? restOf(e, node, edge, flow.index, within) : itemAt(e, edge, flow.index, within);
  if (!isRecursive(e.solved, func)) return passedIn(env);
  // It was passed in the activation before, of which is known at most with what all began.
  const own = new Set([func]);
  const before = env.without(own);
  const last = entry.over === undefined ? before : before.enter(func, entry);
  const found = passedIn(last);
  const first = entry.over === undefined ? [] : passedIn(before.enter(func, entry.over));
  // Of a text that grows from round to round the first rounds say nothing.
  const isGrowing = found.some(({ value }) => !isKnown(value));
  const known = isGrowing ? first.filter(({ value }) => value.kind !== 'text') : first;
  return [...known, ...found].map((outcome) => ({
    ...outcome,
    env: outcome.env.without(own).with(env.only(own)),
  }));
}

/** The arguments of a call one by one, spread lists taken apart; undefined from where it is not known. */
function flatten(
  e: Evaluation,
  edge: CallEdge,
  env: Env,
): { items: (ListItem | undefined)[]; env: Env }[] {
  let rows: { items: (ListItem | undefined)[]; env: Env }[] = [{ items: [], env }];
  edge.args.forEach((argument, index) => {
    if (!edge.spreads.includes(index)) {
      for (const row of rows) row.items.push({ node: argument });
      return;
    }
    rows = rows.flatMap((row) =>
      e.evaluate(argument, row.env).map((outcome) => ({
        items: [...row.items, ...(arrayItems(e, outcome) ?? [undefined])],
        env: outcome.env,
      })),
    );
  });
  return rows;
}

function itemAt(e: Evaluation, edge: CallEdge, index: number, env: Env): Outcome[] {
  return flatten(e, edge, env).flatMap(({ items, env: within }): Outcome[] => {
    const known = items.indexOf(undefined);
    if (known >= 0 && index >= known) return [e.outcome(UNKNOWN, within)];
    const item = items[index];
    if (item === undefined) return [e.outcome(UNDEFINED, within)];
    if (!('node' in item)) return evaluateItem(e, item, e.outcome(UNKNOWN, within));
    return e.evaluate(item.node, within).map((outcome) => ({
      ...outcome,
      trail: { kind: 'argument', node: item.node, before: outcome.trail },
    }));
  });
}

function restOf(e: Evaluation, made: NodeId, edge: CallEdge, index: number, env: Env): Outcome[] {
  return flatten(e, edge, env).map(({ items, env: within }) => {
    const rest = items.slice(index).map((item) => item ?? { value: UNKNOWN });
    return e.outcome({ kind: 'list', items: rest, made }, within);
  });
}
