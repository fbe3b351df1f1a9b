import type { JoinNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { LoadedFile, Program } from '../solve/program';
import type { Env } from './flowValue';
import { wayTo } from './sameLookup';

/** Branches further out are not asked: what is nested deeper seldom belongs together. */
const MAX_BRANCHES = 6;

const NOT_TAKEN = 0;
const TAKEN = 1;

const known = new WeakMap<Program, Map<string, NodeId>>();

/**
 * The circumstances in which a variable or choice has the value of one of its sources: the branch is taken
 * in which that is assigned, and none that excludes it. So what one branch gives to two variables stays
 * together. Undefined where that contradicts what is assumed already.
 */
export function assumeSource(
  program: Program,
  node: NodeId,
  { role, branches, assigned, sources }: JoinNode,
  index: number,
  env: Env,
): Env | undefined {
  const within = branches ?? assigned;
  const file = within && program.fileOf(node);
  if (file === undefined || role === 'returns') return env;
  const owner = program.ownerOf(node);
  const branch = within?.[index] ?? -1;
  if (branch >= 0) return take(program, file, branch, owner, env);
  if (branches === undefined) return env;
  // What it held before: none of the branches that give it another value was taken.
  return sources.reduce((at: Env | undefined, _, other) => {
    const left = branches[other] ?? -1;
    return left < 0 ? at : at?.take(keyOf(program, file, `branch ${left}`), owner, NOT_TAKEN);
  }, env);
}

function take(
  program: Program,
  file: LoadedFile,
  innermost: number,
  owner: NodeId,
  env: Env,
): Env | undefined {
  const { branches } = file.graph;
  let at: Env | undefined = env;
  let branch = innermost;
  for (let left = MAX_BRANCHES; branch >= 0 && left > 0; left -= 1) {
    const { tests, holds, group, parent } = branches[branch]!;
    at = at?.take(keyOf(program, file, `branch ${branch}`), owner, TAKEN);
    if (group >= 0) at = at?.take(keyOf(program, file, `group ${group}`), owner, branch);
    const [test, ...others] = tests;
    if (test !== undefined && others.length === 0) {
      const way = `test ${wayTo(program, file.id(test))}`;
      at = at?.take(keyOf(program, file, way), owner, holds ? TAKEN : NOT_TAKEN);
    }
    branch = parent;
  }
  return at;
}

/** A number for something that is chosen, which is no node's. */
function keyOf(program: Program, { graph }: LoadedFile, name: string): NodeId {
  let keys = known.get(program);
  if (keys === undefined) {
    keys = new Map();
    known.set(program, keys);
  }
  const full = `${graph.path} ${name}`;
  const key = keys.get(full) ?? ((-2 - keys.size) as NodeId);
  keys.set(full, key);
  return key;
}
