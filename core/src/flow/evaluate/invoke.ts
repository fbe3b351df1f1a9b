import type { Evaluation } from './evaluation';
import type { Entry, Env, FlowValue, Outcome } from './flowValue';

/** Enters a function and gives what it returns; what was decided inside does not outlive the call. */
export function invoke(
  e: Evaluation,
  func: FlowValue & { kind: 'function' },
  entry: Entry,
  env: Env,
): Outcome[] {
  const { program } = e.solved;
  const target = program.at(func.node);
  if (target.kind !== 'function') return [];
  const inner = new Set([func.node, ...e.enclosing(func.node)]);
  const entered = env.with(func.captured).enter(func.node, entry);
  const before = env.only(inner);
  return e.evaluate(program.ref(func.node, target.returns), entered).map((outcome) => ({
    ...outcome,
    env: outcome.env.without(inner).with(before),
  }));
}
