import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';

/** A loop that walks down a path: `for (const key of list) at = at[key]`. */
export interface PathWalk {
  /** Where the walk begins. */
  readonly starts: readonly NodeId[];
  readonly list: NodeId;
  /** Whether nothing is taken out of the list elsewhere (`list.pop()`). */
  readonly isWhole: boolean;
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
    return { starts, list, isWhole: !isShortened(program, list), step, key };
  }
  return undefined;
}

const shortened = new WeakMap<Program, ReadonlySet<NodeId>>();

/** Whether a method that takes items out is called on a list. */
function isShortened(program: Program, list: NodeId): boolean {
  let lists = shortened.get(program);
  if (lists === undefined) {
    lists = shortenedLists(program);
    shortened.set(program, lists);
  }
  return lists.has(soleSource(program, list));
}

function shortenedLists(program: Program): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  program.forEach((flow, id) => {
    if (flow.kind !== 'call' || flow.callee < 0) return;
    const callee = program.ref(id, flow.callee);
    const member = program.at(callee);
    if (member.kind !== 'member' || !/^(?:pop|shift|splice)$/.test(member.name)) return;
    found.add(soleSource(program, program.ref(callee, member.object)));
  });
  return found;
}
