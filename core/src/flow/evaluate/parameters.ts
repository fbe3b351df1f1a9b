import type { FunctionNode, NodeId, ParameterNode } from '../fileGraph';
import type { CallEdge } from '../solve/callLinks';
import type { Entry, Env } from './env';
import type { Evaluator } from './evaluator';
import { type ListItem, type Outcome, UNDEFINED, UNKNOWN } from './flowValue';

/** What a parameter holds: under a known entry that entry's argument, else one alternative per caller. */
export function evaluateParameter(
  e: Evaluator,
  node: NodeId,
  flow: ParameterNode,
  env: Env,
): Outcome[] {
  const { program, calls } = e.solved;
  const fn = program.ownerOf(node);
  const entry = env.entryOf(fn);
  if (entry !== undefined) return argumentOf(e, flow, fn, entry, env);
  const outside = [...(calls.opened.get(node) ?? [])].map((token) =>
    e.outcome(e.openValue(token), env),
  );
  const edges = calls.callers.get(fn) ?? [];
  const inside = edges.flatMap((edge) =>
    entrances(e, fn, edge, env).flatMap((within) =>
      argumentOf(e, flow, fn, { kind: 'edge', edge }, within),
    ),
  );
  return [...inside, ...outside];
}

/**
 * The circumstances in which `edge` enters `fn`. For a function made inside another one, those in
 * which its surroundings were entered belong to it.
 */
function entrances(e: Evaluator, fn: NodeId, edge: CallEdge, env: Env): Env[] {
  const entry: Entry = { kind: 'edge', edge };
  const { program } = e.solved;
  const outer = program.ownerOf(fn);
  const hasParameters = outer >= 0 && (program.at(outer) as FunctionNode).params.length > 0;
  if (edge.callee < 0 || !hasParameters) return [env.enter(fn, entry)];
  const before = env.entryOf(outer);
  const makers = e
    .evaluate(edge.callee, env)
    .filter(({ value }) => value.kind === 'function' && value.node === fn);
  if (makers.length === 0) return [env.enter(fn, entry)];
  return makers.flatMap(({ value, env: within }) => {
    if (value.kind !== 'function') return [];
    const made = value.captured.entryOf(outer);
    const isOther = before !== undefined && made !== undefined && !sameEntry(before, made);
    return isOther ? [] : [within.with(value.captured).enter(fn, entry)];
  });
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.kind === 'edge' && b.kind === 'edge' ? a.edge.call === b.edge.call : a === b;
}

function argumentOf(
  e: Evaluator,
  flow: ParameterNode,
  fn: NodeId,
  entry: Entry,
  env: Env,
): Outcome[] {
  if (entry.kind === 'values') {
    const value = entry.values[flow.index];
    return [e.outcome(value ?? UNDEFINED, env)];
  }
  const { edge } = entry;
  if (flow.rest) {
    const items: ListItem[] = edge.args.slice(flow.index).map((argument) => ({ node: argument }));
    return edge.spreads.length > 0
      ? [e.outcome(UNKNOWN, env)]
      : [e.outcome({ kind: 'list', items }, env)];
  }
  const firstSpread = edge.spreads[0] ?? Number.POSITIVE_INFINITY;
  const argument = edge.args[Math.min(flow.index, firstSpread)];
  if (argument === undefined) return [e.outcome(UNDEFINED, env)];
  const recursive = e.enclosing(edge.call).has(fn);
  const outside = recursive ? env.without(new Set([fn])) : env;
  const found =
    flow.index < firstSpread
      ? e.evaluate(argument, outside)
      : spreadItem(e, argument, flow.index - firstSpread, outside);
  return found.map((outcome) => ({
    ...outcome,
    env: recursive ? outcome.env.with(env.only(new Set([fn]))) : outcome.env,
    trail: { kind: 'argument', node: argument, before: outcome.trail ?? undefined },
  }));
}

function spreadItem(e: Evaluator, list: NodeId, index: number, env: Env): Outcome[] {
  const { program } = e.solved;
  return e.evaluate(list, env).flatMap((outcome): Outcome[] => {
    const { value } = outcome;
    if (value.kind === 'list') {
      const item = value.items[index];
      if (item === undefined) return [];
      return 'value' in item
        ? [{ ...outcome, value: item.value }]
        : e.evaluate(item.node, outcome.env);
    }
    if (value.kind !== 'object') return [{ ...outcome, value: UNKNOWN }];
    const field = e.solved.heap.fieldsOf(value.token).get(String(index));
    return field === undefined || program.at(field).kind !== 'join'
      ? []
      : e.evaluate(field, outcome.env);
  });
}
