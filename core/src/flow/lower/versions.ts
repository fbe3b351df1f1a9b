import type { JoinNode } from '../fileGraph';
import type { LocalId } from '../nodeIds';

/** What a variable holds from one assignment on. */
interface Version {
  /** The node that stands for it; undefined for the only one so far, which the variable stands for. */
  node: LocalId | undefined;
  readonly value: LocalId;
  readonly loops: readonly number[];
  /** Where it is one of two: what a branch gave, and what may have been before. */
  readonly given?: { readonly by: Version; readonly branch: number };
}

interface Read {
  readonly node: LocalId;
  readonly version: Version;
  readonly loops: readonly number[];
  /** Whether it stands in a function inside the variable's own, which may run at any later time. */
  readonly isInside: boolean;
}

interface State {
  /** Undefined where it is not certain which assignment was the last. */
  current: Version | undefined;
  first: Version | undefined;
  /** The nodes of the versions. */
  readonly nodes: LocalId[];
  reads: Read[];
  /** Whether a function inside the variable's own assigns to it too. */
  isShared: boolean;
}

/** What the builder of a graph has for this. */
interface Builder {
  /** The function being walked. */
  readonly owner: LocalId;
  /** The loops around the present place within it, outermost first. */
  readonly loops: readonly number[];
  /** The functions that are declared, and so may be called before they are come to. */
  readonly declared: ReadonlySet<LocalId>;
  /** Whether a variable is made anew wherever the present place is run again. */
  isOfThisRound(variable: LocalId): boolean;
  node(id: LocalId): { readonly owner: LocalId };
  /** The branch being walked, and all there are. */
  readonly branch: number;
  readonly branches: readonly { readonly group: number }[];
  version(variable: LocalId, sources: LocalId[], branches?: number[]): LocalId;
  flow(from: LocalId, into: LocalId): void;
}

/** What becomes of the assignments in a part of a function behind it. */
export type Afterwards =
  | 'perhaps' // they may have come to pass
  | 'never' // nothing gets there from this part
  | 'unknown'; // some of them may have come to pass

/**
 * Which assignment a read of a variable sees. The variable itself holds the values of all; it is read
 * where it is not certain which one was the last: behind loops, in functions that run later.
 */
export class Versions {
  readonly #states = new Map<LocalId, State>();
  /** The variables that were assigned to since the parts began that are being walked, with what they held. */
  #log: { readonly variable: LocalId; readonly before: Version | undefined }[] = [];

  readonly #builder: Builder;

  constructor(builder: Builder) {
    this.#builder = builder;
  }

  /** What a read of a variable stands for. */
  seenBy(read: LocalId, variable: LocalId): LocalId {
    const state = this.#states.get(variable);
    if (state?.current === undefined) return variable;
    const { loops } = this.#builder;
    const isInside = this.#builder.owner !== this.#ownerOf(variable);
    if (isInside && this.#mayRunBefore(variable)) return variable;
    state.reads.push({ node: read, version: state.current, loops, isInside });
    return state.current.node ?? variable;
  }

  #mayRunBefore(variable: LocalId): boolean {
    const outer = this.#ownerOf(variable);
    let { owner } = this.#builder;
    for (; owner !== outer && owner >= 0; owner = this.#ownerOf(owner)) {
      if (this.#builder.declared.has(owner)) return true;
    }
    return false;
  }

  /** Lets a read see all that a variable holds. */
  release(read: LocalId, variable: LocalId): void {
    const state = this.#states.get(variable);
    if (state === undefined) return;
    state.reads = state.reads.filter(({ node }) => node !== read);
    this.#point(read, variable);
  }

  /** Notes that a variable is given a value. With `isWhole` false it is made of what the variable itself holds. */
  assign(variable: LocalId, value: LocalId, isWhole: boolean): void {
    const state = this.#stateOf(variable);
    if (this.#builder.owner !== this.#ownerOf(variable)) {
      if (!state.isShared) for (const node of state.nodes) this.#builder.flow(variable, node);
      state.isShared = true;
      return;
    }
    this.#forgetReads(variable, state);
    this.#log.push({ variable, before: state.current });
    if (!isWhole) {
      if (state.reads.length > 0 && state.current) this.#ensureNode(variable, state, state.current);
      state.current = undefined;
      return;
    }
    const version: Version = { node: undefined, value, loops: this.#builder.loops };
    if (state.first === undefined) state.first = version;
    else version.node = this.#nodeOf(variable, state, [value]);
    state.current = version;
  }

  /** Walks a part of a function that may be left out, left early or run again. */
  within(walk: () => void, afterwards: Afterwards): void {
    const outer = this.#log;
    this.#log = [];
    walk();
    const { branch } = this.#builder;
    const seen = new Set<LocalId>();
    for (const entry of this.#log) {
      const { variable, before } = entry;
      if (seen.has(variable)) continue;
      seen.add(variable);
      outer.push(entry);
      if (this.#builder.owner !== this.#ownerOf(variable)) continue;
      const state = this.#stateOf(variable);
      if (afterwards === 'never') state.current = this.#keptInLoops(before);
      else if (afterwards === 'unknown') state.current = undefined;
      else state.current = this.#either(variable, state, before, state.current, branch);
    }
    this.#log = outer;
  }

  /** What a variable holds where a part is left that assigned to it: of a loop the next round may begin with that. */
  #keptInLoops(before: Version | undefined): Version | undefined {
    const isAnew = this.#builder.loops.every((loop) => before?.loops.includes(loop));
    return isAnew ? before : undefined;
  }

  #either(
    variable: LocalId,
    state: State,
    before: Version | undefined,
    after: Version | undefined,
    branch: number,
  ): Version | undefined {
    if (before === undefined || after === undefined || before === after) return undefined;
    const { given } = before;
    const isOther = given !== undefined && this.#exclude(given.branch, branch);
    // What the branch gives comes first: where it is certain, the other does not count.
    const versions = [after, isOther ? given.by : before];
    const sources = versions.map((version) => this.#ensureNode(variable, state, version));
    const loops = before.loops.filter((loop) => after.loops.includes(loop));
    const branches = [branch, isOther ? given.branch : -1];
    const isOfThisRound = this.#builder.isOfThisRound(variable);
    const node = this.#nodeOf(variable, state, sources, isOfThisRound ? branches : undefined);
    return { node, value: node, loops, given: { by: after, branch } };
  }

  /** Whether two branches are the two parts of one `if`. */
  #exclude(one: number, other: number): boolean {
    const group = this.#builder.branches[one]?.group ?? -1;
    return group >= 0 && group === this.#builder.branches[other]?.group;
  }

  /** Lets reads that a later assignment may reach see all that the variable holds. */
  #forgetReads(variable: LocalId, state: State): void {
    const { loops } = this.#builder;
    state.reads = state.reads.filter(({ node, version, isInside, loops: around }) => {
      const again = around.filter((loop) => loops.includes(loop));
      const isReached = isInside || again.some((loop) => !version.loops.includes(loop));
      if (isReached) this.#point(node, variable);
      return !isReached;
    });
  }

  /** The first version has a node of its own only once there is another one. */
  #ensureNode(variable: LocalId, state: State, version: Version): LocalId {
    if (version.node !== undefined) return version.node;
    const made = this.#makeNode(variable, state, [version.value]);
    version.node = made;
    for (const read of state.reads) if (read.version === version) this.#point(read.node, made);
    return made;
  }

  #nodeOf(variable: LocalId, state: State, sources: LocalId[], branches?: number[]): LocalId {
    if (state.first !== undefined) this.#ensureNode(variable, state, state.first);
    return this.#makeNode(variable, state, sources, branches);
  }

  #makeNode(variable: LocalId, state: State, sources: LocalId[], branches?: number[]): LocalId {
    const node = this.#builder.version(variable, sources, branches);
    state.nodes.push(node);
    if (state.isShared) this.#builder.flow(variable, node);
    return node;
  }

  #point(read: LocalId, at: LocalId): void {
    const node = this.#builder.node(read) as JoinNode;
    if (node.kind === 'join') node.sources[0] = at;
  }

  #ownerOf(variable: LocalId): LocalId {
    return this.#builder.node(variable).owner;
  }

  #stateOf(variable: LocalId): State {
    let state = this.#states.get(variable);
    if (state === undefined) {
      state = { current: undefined, first: undefined, nodes: [], reads: [], isShared: false };
      this.#states.set(variable, state);
    }
    return state;
  }
}
