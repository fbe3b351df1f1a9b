import type { CallNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { CallEdge } from '../solve/callEdge';
import { CALL_FUNCTION } from '../solve/tokens';
import { evaluateMethod } from './evaluateMethod';
import type { Evaluation } from './evaluation';
import { type Env, type Outcome, UNKNOWN, type UnknownValue } from './flowValue';
import { invoke } from './invoke';
import { objectsMadeAt } from './properties';
import { readsText } from './readsText';
import { isCallFunction, resultOf } from './replies';

/** What a call gives: what the functions it calls return, or what a built-in does. */
export function evaluateCall(e: Evaluation, node: NodeId, flow: CallNode, env: Env): Outcome[] {
  const { program } = e.solved;
  const callee = program.ref(node, flow.callee);
  if (callee < 0) return [];
  const args = program.refs(node, flow.args);
  const edge: CallEdge = { call: node, callee, args, spreads: flow.spreads };
  const builtIn = evaluateMethod(e, edge, env);
  if (builtIn !== undefined) return builtIn;
  const functions = e.holder(callee, env);
  const results = functions.flatMap((outcome) => callOf(e, outcome, flow, edge));
  return results.length > 0 ? results : objectsMadeAt(e, node, env);
}

function callOf(e: Evaluation, outcome: Outcome, flow: CallNode, edge: CallEdge): Outcome[] {
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
      if (value.segments.length > 0) {
        const reply = { call: edge.call, of: 'openapi', path: [] };
        return [{ ...outcome, value: { ...UNKNOWN, reply } }];
      }
      return [{ ...outcome, value: { ...value, options: edge.args[0] ?? value.options } }];
    }
    case 'unknown':
      if (readsText(e, value.module, edge.args, outcome.env)) {
        const text = { ...resultOf(value, edge.call), type: 'string' as const };
        return [{ ...outcome, value: text }];
      }
      return (
        wrappedBy(e, outcome, value, edge) ?? [{ ...outcome, value: resultOf(value, edge.call) }]
      );
    case 'event':
      return [{ ...outcome, value: UNKNOWN }];
    default:
      return [];
  }
}

/** What code that is not followed makes of `callFunction`: something that is called as it is. */
function wrappedBy(
  e: Evaluation,
  outcome: Outcome,
  callee: UnknownValue,
  { call, args }: CallEdge,
): Outcome[] | undefined {
  if (isCallFunction(callee) || !e.solved.pointsTo.of(call).has(CALL_FUNCTION)) return undefined;
  return args
    .flatMap((argument) => e.evaluate(argument, outcome.env))
    .filter(({ value }) => value.kind === 'unknown' && isCallFunction(value));
}
