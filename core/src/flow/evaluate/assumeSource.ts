import { keptFor } from '../../collections/keptFor';
import type { Branch, JoinNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { LoadedFile, Program } from '../solve/program';
import type { Env } from './flowValue';
import { wayTo } from './sameLookup';

/** Branches further out are not asked: what is nested deeper seldom belongs together. */
const MAX_BRANCHES = 6;

const NOT_TAKEN = 0;
const TAKEN = 1;

/** What is chosen where a branch is taken: a number for it, which is no node's, and the choice. */
interface Choice {
  readonly key: NodeId;
  readonly taken: number;
}

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
  const known = choicesIn(program);
  let at: Env | undefined = env;
  let branch = within?.[index] ?? -1;
  if (branch >= 0) {
    for (let left = MAX_BRANCHES; branch >= 0 && left > 0; left -= 1) {
      for (const { key, taken } of known.of(file, branch)) at = at?.take(key, owner, taken);
      branch = file.graph.branches[branch]!.parent;
    }
    return at;
  }
  if (branches === undefined) return env;
  // What it held before: none of the branches that give it another value was taken.
  for (const other of sources.keys()) {
    const left = branches[other] ?? -1;
    if (left >= 0) at = at?.take(known.of(file, left)[0]!.key, owner, NOT_TAKEN);
  }
  return at;
}

/** What the branches of a program stand for, each worked out once: branches are come to again and again. */
class Choices {
  readonly #keys = new Map<string, NodeId>();
  readonly #choices = new Map<Branch, readonly Choice[]>();

  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** What is chosen with a branch of a file, whether it is taken at all first. */
  of(file: LoadedFile, index: number): readonly Choice[] {
    const branch = file.graph.branches[index]!;
    let choices = this.#choices.get(branch);
    if (choices === undefined) {
      choices = this.#find(file, branch, index);
      this.#choices.set(branch, choices);
    }
    return choices;
  }

  #find(file: LoadedFile, { tests, holds, group }: Branch, index: number): readonly Choice[] {
    const choices = [{ key: this.#keyOf(file, `branch ${index}`), taken: TAKEN }];
    if (group >= 0) choices.push({ key: this.#keyOf(file, `group ${group}`), taken: index });
    const [test, ...others] = tests;
    if (test !== undefined && others.length === 0) {
      const way = `test ${wayTo(this.#program, file.id(test))}`;
      choices.push({ key: this.#keyOf(file, way), taken: holds ? TAKEN : NOT_TAKEN });
    }
    return choices;
  }

  #keyOf({ graph }: LoadedFile, name: string): NodeId {
    const full = `${graph.path} ${name}`;
    const key = this.#keys.get(full) ?? ((-2 - this.#keys.size) as NodeId);
    this.#keys.set(full, key);
    return key;
  }
}

const choicesIn = keptFor((program: Program) => new Choices(program));
