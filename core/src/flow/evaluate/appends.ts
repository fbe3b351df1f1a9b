import type { ConcatNode } from '../fileGraph';
import { NONE, type NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { evaluateConcat } from './evaluateOperation';
import type { Evaluation } from './evaluation';
import { type Env, type Outcome, someOf, typeOfValue } from './flowValue';

/** A variable that is built piece by piece: `let name = 'a'; name += '.b'`. */
export interface Appended {
  readonly starts: readonly NodeId[];
  readonly appends: readonly { readonly node: NodeId; readonly concat: ConcatNode }[];
}

/** Recognises `variable += …` among a variable's sources; undefined where there is none. */
export function appendedOf(
  program: Program,
  variable: NodeId,
  sources: readonly NodeId[],
): Appended | undefined {
  const appends = sources.flatMap((node) => {
    const concat = program.at(node);
    if (concat.kind !== 'concat' || concat.appends === undefined) return [];
    const before = program.ref(node, concat.parts[0] ?? NONE);
    const read = program.at(before);
    const isSelf = read?.kind === 'join' && program.refs(before, read.sources)[0] === variable;
    return isSelf ? [{ node, concat }] : [];
  });
  if (appends.length === 0) return undefined;
  const starts = sources.filter((source) => appends.every(({ node }) => node !== source));
  return { starts, appends };
}

/** The values of such a variable: the start with every piece, those that are not certain also left out. */
export function evaluateAppended(
  e: Evaluation,
  { starts, appends }: Appended,
  env: Env,
): Outcome[] {
  const { program } = e.solved;
  let results = starts.flatMap((start) => e.evaluate(start, env));
  for (const { node, concat } of appends) {
    const parts = program.refs(node, concat.parts).slice(1);
    const longer = results.flatMap((result) =>
      evaluateConcat(e, parts, concat, result.env, result.value),
    );
    results = concat.appends === 'once' ? longer : [...results, ...longer];
    if (concat.appends === 'repeatedly') results = results.map(forgetValue);
  }
  return results;
}

/** A part that is added any number of times leaves the type alone. */
function forgetValue({ value, env, trail }: Outcome): Outcome {
  return { value: someOf(typeOfValue(value)), env, trail };
}
