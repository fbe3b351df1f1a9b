import type { NodeId } from '../nodeIds';
import { evaluateItem } from './evaluateItem';
import type { Evaluation } from './evaluation';
import {
  type Env,
  type FlowValue,
  isUndefined,
  type ListItem,
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
  return combinationsOfItems(
    e,
    nodes.map((node) => ({ node })),
    env,
  );
}

/** The same of the items of a list. */
export function combinationsOfItems(
  e: Evaluation,
  items: readonly ListItem[],
  env: Env,
): Combination[] {
  let results: Combination[] = [{ values: [], env, trail: undefined }];
  for (const item of items) {
    if (e.isTooMany(results.length)) break;
    results = results.flatMap(({ values, env: within, trail }) =>
      givenOutcomes(e, item, within).map((outcome) => ({
        values: [...values, outcome.value],
        env: outcome.env,
        trail: outcome.trail ?? trail,
      })),
    );
  }
  return results;
}

/** What an item may be; that it may also be missing says nothing where it is used as a plain value. */
function givenOutcomes(e: Evaluation, item: ListItem, env: Env): readonly Outcome[] {
  const all = evaluateItem(e, item, e.outcome(UNKNOWN, env));
  const given = all.filter(({ value }) => !isUndefined(value));
  if (given.length > 0) return given;
  return all.length > 0 ? all : [e.outcome(UNKNOWN, env)];
}
