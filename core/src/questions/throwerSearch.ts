import { pushTo } from '../collections/pushTo';
import type { CallNode, FunctionNode } from '../flow/fileGraph';
import { type LocalId, NONE, type NodeId } from '../flow/nodeIds';
import { EVENT, isOutside, originOf } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import { follow } from './following';
import { isOnlyReply } from './isOnlyReply';

/** Nodes that are looked at for all errors together; what is thrown beyond that is not known. */
const MOST_NODES = 50_000;

/** What JavaScript has for errors. */
const ERRORS = /^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/;

/** What an error that was caught may come from. */
export interface Throwers {
  /** The cloud calls that may throw it. */
  readonly calls: ReadonlySet<NodeId>;
  /** Whether nothing else is seen to throw it that may give an error members of its own. */
  readonly isComplete: boolean;
}

/** Finds what may throw the errors that a function's code catches. */
export class ThrowerSearch {
  readonly #uses: ReadonlySet<NodeId>;
  /** The functions that built-ins call back, by the calls of these. */
  readonly #calledBack = new Map<NodeId, NodeId[]>();
  readonly #bodies = new Map<NodeId, NodeId[]>();
  #left = MOST_NODES;

  constructor(readonly fn: SolvedFunction) {
    this.#uses = new Set(fn.cloudCalls);
    for (const [called, edges] of fn.solved.calls.callers) {
      for (const { call, callee } of edges) {
        if (callee < 0) pushTo(this.#calledBack, call, called);
      }
    }
    for (const { graph, id } of fn.solved.program.files) {
      graph.nodes.forEach((node, local) => {
        pushTo(this.#bodies, id(node.owner), id(local as LocalId));
      });
    }
  }

  /** What may throw the error that a node stands for. */
  of(error: NodeId): Throwers {
    const { program } = this.fn.solved;
    const walk = new Walk(this);
    const node = program.at(error);
    if (node.kind === 'caught') {
      const [first, end] = [program.ref(error, node.first), program.ref(error, node.end)];
      const owner = program.ownerOf(error);
      walk.all((this.#bodies.get(owner) ?? []).filter((id) => id >= first && id < end));
    } else if (node.kind === 'rejected') walk.promise(program.ref(error, node.of));
    return walk;
  }

  isUse(call: NodeId): boolean {
    return this.#uses.has(call);
  }

  calledBackBy(call: NodeId): readonly NodeId[] {
    return this.#calledBack.get(call) ?? [];
  }

  bodyOf(owner: NodeId): readonly NodeId[] {
    return this.#bodies.get(owner) ?? [];
  }

  /** Whether there is still work to give. */
  takes(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

/** One look at what may be thrown. */
class Walk implements Throwers {
  readonly calls = new Set<NodeId>();
  isComplete = true;
  readonly #seen = new Set<NodeId>();

  constructor(readonly search: ThrowerSearch) {}

  all(nodes: readonly NodeId[]): void {
    const { fn } = this.search;
    for (const id of nodes) {
      if (!this.search.takes()) this.isComplete = false;
      if (!this.isComplete) return;
      const node = fn.solved.program.at(id);
      if (fn.consumersOf(id).some(({ how }) => how === 'thrown')) this.#thrown(id);
      if (node.kind === 'call') this.#call(id, node);
    }
  }

  /** What a promise, as an expression gives it, may be rejected with. */
  promise(id: NodeId): void {
    const { program } = this.search.fn.solved;
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    const node = program.at(id);
    if (node.kind === 'join')
      for (const source of program.refs(id, node.sources)) this.promise(source);
    else if (node.kind === 'array')
      for (const item of program.refs(id, node.items)) this.promise(item);
    else if (node.kind === 'call') {
      this.#call(id, node);
      const callee = program.at(program.ref(id, node.callee));
      const isChain = callee.kind === 'member' && /^(?:then|catch|finally)$/.test(callee.name);
      if (isChain) this.promise(program.ref(program.ref(id, node.callee), callee.object));
    } else if (node.kind !== 'constant') this.isComplete = false;
  }

  /** An error that the code makes itself: one of JavaScript's has nothing but a message. */
  #thrown(id: NodeId): void {
    const { program } = this.search.fn.solved;
    const node = program.at(id);
    const callee = node.kind === 'call' ? program.at(program.ref(id, node.callee)) : undefined;
    const isPlain = callee?.kind === 'global' && ERRORS.test(callee.name);
    if (!isPlain && !this.#isCaught(id)) this.isComplete = false;
  }

  /** Whether an error is one that was caught before. */
  #isCaught(id: NodeId): boolean {
    return isOnlyReply(this.search.fn, id, ({ of }) => of === 'thrown');
  }

  #call(id: NodeId, node: CallNode): void {
    const { fn } = this.search;
    const { program, pointsTo } = fn.solved;
    if (this.search.isUse(id)) this.calls.add(id);
    const callee = program.ref(id, node.callee);
    for (const token of callee === NONE ? [] : pointsTo.of(callee)) {
      const origin = originOf(token);
      const target = origin?.facet === 'self' ? program.at(origin.node) : undefined;
      if (target?.kind === 'function') this.#body(origin!.node, target, id);
      if (isOutside(token) && token !== EVENT && this.#isWaitedFor(id)) this.isComplete = false;
    }
    for (const called of this.search.calledBackBy(id))
      this.#body(called, program.at(called) as FunctionNode, id);
  }

  #body(owner: NodeId, { params }: FunctionNode, call: NodeId): void {
    // `new Promise()` calls its executor, which may reject with anything.
    if (this.search.fn.consumersOf(call).length === 0 && params.length > 1) this.isComplete = false;
    if (this.#seen.has(owner)) return;
    this.#seen.add(owner);
    this.all(this.search.bodyOf(owner));
  }

  /** Whether a call of code outside gives a promise that the code waits for, as requests do. */
  #isWaitedFor(call: NodeId): boolean {
    const { program } = this.search.fn.solved;
    return follow(this.search.fn, [{ node: call, path: [], pending: true }]).reached.some(
      ({ node, path }) => {
        const flow = program.at(node);
        return path.length === 0 && flow.kind === 'join' && /^(?:awaited|returns)$/.test(flow.role);
      },
    );
  }
}
