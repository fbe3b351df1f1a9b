import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';

/** A loop that walks down a path: `for (const key of list) at = at[key]`. */
export interface PathWalk {
  /** Where the walk begins. */
  readonly starts: readonly NodeId[];
  readonly list: NodeId;
  /** The node of `at[key]`. */
  readonly step: NodeId;
  readonly key: NodeId;
}

/** Recognises a path walk among the sources of a variable; undefined for any other variable. */
export function pathWalkOf(
  program: Program,
  variable: NodeId,
  sources: readonly NodeId[],
): PathWalk | undefined {
  for (const step of sources) {
    const flow = program.at(step);
    if (flow.kind !== 'index' || soleSource(program, program.ref(step, flow.object)) !== variable) {
      continue;
    }
    const key = program.ref(step, flow.key);
    const element = soleSource(program, key);
    const from = program.at(element);
    if (from.kind !== 'element') continue;
    const starts = sources.filter((each) => each !== step);
    const list = program.ref(element, from.of);
    return { starts, list, step, key };
  }
  return undefined;
}
