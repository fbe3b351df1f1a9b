import { allOf, type Evaluator } from '../evaluate/evaluator';
import type { Env } from '../evaluate/flowValue';
import type { NodeId } from '../nodeIds';
import { originOf } from '../solve/tokens';

/** More ways than these are not told apart: what differs between them is then not known. */
const MAX_WAYS = 32;
const MAX_DEPTH = 4;

/**
 * The circumstances under which every member of an expression's object literal has one value, as far
 * as they can be told apart: a wrapper's parameters belong to one of its callers in each.
 */
export function waysInto(e: Evaluator, node: NodeId, env: Env, depth = 0): readonly Env[] {
  const { program } = e.solved;
  const outcomes = allOf(e.askWithin(env, node)) ?? [];
  if (outcomes.length === 0) return [env];
  const ways = outcomes.flatMap((outcome): readonly Env[] => {
    const { value } = outcome;
    const made = value.kind === 'object' ? originOf(value.token) : undefined;
    const literal = made?.facet === 'self' ? program.at(made.node) : undefined;
    if (made === undefined || depth >= MAX_DEPTH) return [outcome.env];
    const members =
      literal?.kind === 'object'
        ? literal.properties.map((property) => property.value)
        : literal?.kind === 'array'
          ? literal.items
          : [];
    return program
      .refs(made.node, members)
      .reduce(
        (envs: readonly Env[], member) =>
          within(envs, (each) => waysInto(e, member, each, depth + 1)),
        [outcome.env],
      );
  });
  return ways.length > MAX_WAYS ? [env] : ways;
}

/** Each way split further, or left as it is where that would make too many. */
function within(envs: readonly Env[], split: (env: Env) => readonly Env[]): readonly Env[] {
  const ways = envs.flatMap(split);
  return ways.length > MAX_WAYS ? envs : ways;
}
