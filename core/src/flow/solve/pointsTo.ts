import type { NodeId } from '../nodeIds';
import { type Entry, grown, NodeLists } from './nodeLists';
import { isNamed, type Token } from './tokens';

/** The tokens that a node holds, in the order of their arrival. */
export interface Tokens extends Iterable<Token> {
  readonly size: number;
  has(token: Token): boolean;
}

/** What nodes do about tokens. */
export interface Reactor {
  /** Called once for every token that has arrived where `node` watches. */
  react(node: NodeId, token: Token): void;
}

const IDLE: Reactor = { react() {} };

/** Sets smaller than this are never crowded. */
const SMALL = 24;

/**
 * Beyond this many steps (arrivals and edges) only the tokens known by name go on, the sdk's among
 * them, and beyond twice as many nothing does: the result is then incomplete.
 */
const MAX_STEPS = 1_500_000;

/**
 * Which tokens reach which node: inclusion edges, and watchers that add edges when a token arrives.
 * Runs to the least fixpoint, in bounded work.
 */
export class PointsTo {
  readonly #tokens = new NodeLists<NodeId, Token>();
  /** For each node the last of its tokens that has been passed on. */
  #delivered = new Int32Array(1024);
  readonly #edges = new NodeLists<NodeId, NodeId>();
  /** Nodes whose own reaction is meant, and, as -1 - index, others of `#reactions`. */
  readonly #watchers = new NodeLists<NodeId, number>();
  readonly #reactions: ((token: Token) => void)[] = [];
  readonly #queue: NodeId[] = [];
  readonly #dropped = new Map<Token, Set<NodeId>>();
  #steps = 0;

  readonly #limitOf: (token: Token) => number;

  /** Set before anything is watched. */
  reactor: Reactor = IDLE;

  /** `limitOf`: how many tokens of its sort a node may hold before more of them are dropped there. */
  constructor(limitOf: (token: Token) => number) {
    this.#limitOf = limitOf;
  }

  /** True when work was given up. */
  get hitBound(): boolean {
    return this.#steps > MAX_STEPS;
  }

  of(node: NodeId): Tokens {
    return new TokensOf(this.#tokens, node);
  }

  add(node: NodeId, token: Token): void {
    const tokens = this.#tokens;
    if (node < 0 || tokens.has(node, token) || (this.hitBound && !isNamed(token))) return;
    if (tokens.sizeOf(node) >= SMALL && this.#isCrowded(node, token)) return;
    tokens.add(node, token);
    this.#queue.push(node);
  }

  /** Counts the tokens of a large set against their limits; what comes too much is set aside. */
  #isCrowded(node: NodeId, token: Token): boolean {
    const limit = this.#limitOf(token);
    if (this.#tokens.sizeOf(node) < limit) return false;
    const nodes = this.#dropped.get(token) ?? new Set();
    this.#dropped.set(token, nodes.add(node));
    return true;
  }

  /** The tokens that were dropped somewhere and not put back. */
  get dropped(): Iterable<Token> {
    return this.#dropped.keys();
  }

  /**
   * Puts back the dropped tokens that matter after all.
   * @returns whether there were any
   */
  restore(matters: (token: Token) => boolean): boolean {
    const wanted = [...this.#dropped].filter(([token]) => matters(token));
    for (const [token, nodes] of wanted) {
      this.#dropped.delete(token);
      for (const node of nodes) this.#force(node, token);
    }
    return wanted.length > 0;
  }

  #force(node: NodeId, token: Token): void {
    if (this.#tokens.has(node, token)) return;
    this.#tokens.add(node, token);
    this.#queue.push(node);
  }

  /** Lets everything that reaches `from` reach `to`. */
  edge(from: NodeId, to: NodeId): void {
    if (from === to || from < 0 || this.hitBound || this.#edges.has(from, to)) return;
    this.#edges.add(from, to);
    this.#steps += 1;
    const tokens = this.#tokens;
    for (let entry = tokens.first(from); entry !== 0; entry = tokens.next(entry)) {
      this.add(to, tokens.value(entry));
    }
  }

  /** The nodes to which everything that reaches `from` goes on. */
  targetsOf(from: NodeId): readonly NodeId[] {
    return this.#edges.itemsOf(from);
  }

  /** Calls `react` once for every token that reaches `node`, now or later. */
  watch(node: NodeId, react: (token: Token) => void): void {
    if (node < 0) return;
    this.#watchers.add(node, -this.#reactions.push(react));
    this.#catchUp(node, react);
  }

  /** The same, where what is done is the `watching` node's own reaction. */
  watchFor(watching: NodeId, node: NodeId): void {
    if (node < 0) return;
    this.#watchers.add(node, watching);
    if (this.#tokens.first(node) !== 0) {
      this.#catchUp(node, (token) => this.reactor.react(watching, token));
    }
  }

  #catchUp(node: NodeId, react: (token: Token) => void): void {
    // Those that arrive meanwhile are still to be passed on.
    const last = this.#delivered[node] ?? 0;
    if (last === 0) return;
    const tokens = this.#tokens;
    for (let entry = tokens.first(node); ; entry = tokens.next(entry)) {
      react(tokens.value(entry));
      if (entry === last) return;
    }
  }

  /** Passes on what has arrived until nothing new does, or the bound is hit. */
  run(): void {
    const tokens = this.#tokens;
    for (let node = this.#queue.pop(); node !== undefined; node = this.#queue.pop()) {
      this.#delivered = grown(this.#delivered, node + 1);
      for (;;) {
        const last = this.#delivered[node]!;
        const entry = last === 0 ? tokens.first(node) : tokens.next(last);
        if (entry === 0) break;
        this.#steps += 1;
        if (this.#steps > 2 * MAX_STEPS) return;
        this.#delivered[node] = entry;
        this.#passOn(node, tokens.value(entry));
      }
    }
  }

  #passOn(node: NodeId, token: Token): void {
    const edges = this.#edges;
    for (let entry = edges.first(node); entry !== 0; entry = edges.next(entry)) {
      this.#steps += 1;
      this.add(edges.value(entry), token);
    }
    // A watcher added meanwhile has been told of this token by `watch`.
    const watchers = this.#watchers;
    const last = watchers.last(node);
    for (let entry: Entry = last === 0 ? 0 : watchers.first(node); entry !== 0; ) {
      const watcher = watchers.value(entry);
      if (watcher < 0) this.#reactions[-1 - watcher]!(token);
      else this.reactor.react(watcher as NodeId, token);
      entry = entry === last ? 0 : watchers.next(entry);
    }
  }
}

/** What a node holds; what arrives later is there too. */
class TokensOf implements Tokens {
  readonly #lists: NodeLists<NodeId, Token>;
  readonly #node: NodeId;

  constructor(lists: NodeLists<NodeId, Token>, node: NodeId) {
    this.#lists = lists;
    this.#node = node;
  }

  get size(): number {
    return this.#lists.sizeOf(this.#node);
  }

  has(token: Token): boolean {
    return this.#lists.has(this.#node, token);
  }

  [Symbol.iterator](): Iterator<Token> {
    return this.#lists.itemsOf(this.#node)[Symbol.iterator]();
  }
}
