import type { CallNode, NodeId } from '../fileGraph';
import type { CallEdge } from '../solve/callLinks';
import { isOutside, originOf, SDK } from '../solve/tokens';
import { evaluateMethod } from './builtIns';
import type { Entry, Env } from './env';
import type { Evaluator } from './evaluator';
import { type FlowValue, type Outcome, UNKNOWN } from './flowValue';
import { valueOfToken } from './properties';

/** What a call gives: what the functions it calls return, or what a built-in does. */
export function evaluateCall(e: Evaluator, node: NodeId, flow: CallNode, env: Env): Outcome[] {
  const { program } = e.solved;
  const callee = program.ref(node, flow.callee);
  if (callee < 0) return [];
  const args = program.refs(node, flow.args);
  const edge: CallEdge = { call: node, callee, args, spreads: flow.spreads };
  const builtIn = evaluateMethod(e, node, callee, args, env);
  if (builtIn !== undefined) return builtIn;
  const functions = e.evaluate(callee, env);
  const results = functions.flatMap((outcome) => callOf(e, outcome, flow, edge));
  return results.length > 0 ? results : fromPointsTo(e, node, env);
}

function callOf(e: Evaluator, outcome: Outcome, flow: CallNode, edge: CallEdge): Outcome[] {
  const { value } = outcome;
  switch (value.kind) {
    case 'function': {
      if (flow.construct) return [];
      const args = [...value.bound, ...edge.args];
      const spreads = edge.spreads.map((index) => index + value.bound.length);
      return invoke(e, value, { kind: 'edge', edge: { ...edge, args, spreads } }, outcome.env).map(
        (result) => ({
          ...result,
          trail: result.trail && { kind: 'return', node: edge.call, before: result.trail },
        }),
      );
    }
    case 'sdkClass':
      return flow.construct ? [{ ...outcome, value: { kind: 'sdk' } }] : [];
    case 'openapi': {
      if (value.segments.length > 0) return [{ ...outcome, value: UNKNOWN }];
      return [{ ...outcome, value: { ...value, options: edge.args[0] ?? value.options } }];
    }
    case 'unknown':
      return [{ ...outcome, value: { ...value, module: undefined } }];
    case 'event':
      return [{ ...outcome, value: UNKNOWN }];
    default:
      return [];
  }
}

/** Enters a function and gives what it returns; what was decided inside does not outlive the call. */
export function invoke(
  e: Evaluator,
  fn: FlowValue & { kind: 'function' },
  entry: Entry,
  env: Env,
): Outcome[] {
  const { program } = e.solved;
  const target = program.at(fn.node);
  if (target.kind !== 'function') return [];
  const inner = new Set([fn.node, ...e.enclosing(fn.node)]);
  const entered = env.with(fn.captured).enter(fn.node, entry);
  const before = env.only(inner);
  return e.evaluate(program.ref(fn.node, target.returns), entered).map((outcome) => ({
    ...outcome,
    env: outcome.env.without(inner).with(before),
  }));
}

/** Objects that a call makes are known even where its functions are not followed. */
function fromPointsTo(e: Evaluator, node: NodeId, env: Env): Outcome[] {
  const { program, pointsTo } = e.solved;
  const made = [...pointsTo.of(node)].filter(
    (token) => token === SDK || (originOf(token) !== undefined && !isOutside(token)),
  );
  return made.length === 0
    ? [e.outcome(UNKNOWN, env)]
    : made.map((token) => e.outcome(valueOfToken(program, token), env));
}
