import type { NodeId } from '../nodeIds';
import type { Evaluation } from './evaluation';
import {
  type Env,
  type FlowValue,
  isUndefined,
  type Outcome,
  type Trail,
  UNKNOWN,
} from './flowValue';

/** What some nodes may be together: all values hold in the same circumstances. */
export interface Combination {
  readonly values: readonly FlowValue[];
  readonly env: Env;
  /** The last node's that has one. */
  readonly trail: Trail | undefined;
}

/** Every combination of the values of some nodes; a node without any outcome is unknown. */
export function combinationsOf(e: Evaluation, nodes: readonly NodeId[], env: Env): Combination[] {
  let results: Combination[] = [{ values: [], env, trail: undefined }];
  for (const node of nodes) {
    if (e.isTooMany(results.length)) break;
    results = results.flatMap(({ values, env: within, trail }) =>
      givenOutcomes(e, node, within).map((outcome) => ({
        values: [...values, outcome.value],
        env: outcome.env,
        trail: outcome.trail ?? trail,
      })),
    );
  }
  return results;
}

/** What a node may be; that it may also be missing says nothing where it is used as a plain value. */
function givenOutcomes(e: Evaluation, node: NodeId, env: Env): readonly Outcome[] {
  const all = e.evaluate(node, env);
  const given = all.filter(({ value }) => !isUndefined(value));
  if (given.length > 0) return given;
  return all.length > 0 ? all : [e.outcome(UNKNOWN, env)];
}
