import type { Evaluation } from './evaluation';
import type { Entry, Env, FlowValue, Outcome } from './flowValue';

/** Enters a function and gives what it returns; what was decided inside does not outlive the call. */
export function invoke(
  e: Evaluation,
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
