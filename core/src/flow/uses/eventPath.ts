import { type Evaluator, onlyOf } from '../evaluate/evaluator';
import type { Env, FlowValue } from '../evaluate/flowValue';
import type { NodeId } from '../nodeIds';
import { ANY } from '../solve/heap';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';

/**
 * The path below the handler's event that an expression's only value is, or that a Buffer is made from.
 * Undefined where it is anything else, several things, or the whole event.
 */
export function eventPath(
  e: Evaluator,
  node: NodeId,
  value: FlowValue,
  env: Env,
): readonly string[] | undefined {
  if (value.kind === 'event') return pathOf(value);
  const source = bufferSource(e.solved.program, node);
  const only = source === undefined ? undefined : onlyOf(e.askWithin(env, source));
  return only && pathOf(only.value);
}

function pathOf(value: FlowValue): readonly string[] | undefined {
  if (value.kind !== 'event' || value.path.length === 0) return undefined;
  return value.path.includes(ANY) ? undefined : value.path;
}

/** The `x` of `Buffer.from(x)` and `new Buffer(x)`, also through variables that hold nothing else. */
function bufferSource(program: Program, start: NodeId): NodeId | undefined {
  const node = soleSource(program, start);
  const flow = program.at(node);
  if (flow.kind !== 'call') return undefined;
  const callee = program.ref(node, flow.callee);
  const made = callee < 0 ? undefined : program.at(callee);
  const owner =
    made?.kind === 'member' && made.name === 'from' ? program.ref(callee, made.object) : callee;
  const global = owner < 0 ? undefined : program.at(owner);
  if (global?.kind !== 'global' || global.name !== 'Buffer') return undefined;
  return program.refs(node, flow.args)[0];
}
