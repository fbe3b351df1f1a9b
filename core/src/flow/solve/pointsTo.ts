import type { NodeId } from '../nodeIds';
import { SmallSet } from './smallSet';
import { isNamed, type Token } from './tokens';

/** The tokens that a node holds. */
export type Tokens = Pick<SmallSet<Token>, 'has' | 'size' | typeof Symbol.iterator>;

/** Those in the order of their arrival; the first `delivered` of them have been passed on. */
class Arrived extends SmallSet<Token> {
  delivered = 0;
}

const NOTHING: Tokens = new SmallSet();

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
  readonly #tokens: (Arrived | undefined)[] = [];
  readonly #edges: (SmallSet<NodeId> | undefined)[] = [];
  readonly #watchers: (((token: Token) => void)[] | undefined)[] = [];
  readonly #queue: NodeId[] = [];
  readonly #dropped = new Map<Token, Set<NodeId>>();
  #steps = 0;

  readonly #limitOf: (token: Token) => number;

  /** `limitOf`: how many tokens of its sort a node may hold before more of them are dropped there. */
  constructor(limitOf: (token: Token) => number) {
    this.#limitOf = limitOf;
  }

  /** True when work was given up. */
  get hitBound(): boolean {
    return this.#steps > MAX_STEPS;
  }

  of(node: NodeId): Tokens {
    return this.#tokens[node] ?? NOTHING;
  }

  add(node: NodeId, token: Token): void {
    let tokens = this.#tokens[node];
    if (tokens === undefined) tokens = this.#tokens[node] = new Arrived();
    if (tokens.has(token) || (this.hitBound && !isNamed(token))) return;
    if (tokens.size >= SMALL && this.#isCrowded(node, token)) return;
    tokens.add(token);
    this.#queue.push(node);
  }

  /** Counts the tokens of a large set against their limits; what comes too much is set aside. */
  #isCrowded(node: NodeId, token: Token): boolean {
    const limit = this.#limitOf(token);
    if (this.#tokens[node]!.size < limit) return false;
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
    if (this.#tokens[node]!.add(token)) this.#queue.push(node);
  }

  /** Lets everything that reaches `from` reach `to`. */
  edge(from: NodeId, to: NodeId): void {
    if (from === to) return;
    let targets = this.#edges[from];
    if (targets === undefined) targets = this.#edges[from] = new SmallSet();
    if (this.hitBound || !targets.add(to)) return;
    this.#steps += 1;
    for (const token of this.of(from)) this.add(to, token);
  }

  /** The nodes to which everything that reaches `from` goes on. */
  targetsOf(from: NodeId): Iterable<NodeId> {
    return this.#edges[from] ?? [];
  }

  /** Calls `react` once for every token that reaches `node`, now or later. */
  watch(node: NodeId, react: (token: Token) => void): void {
    let watchers = this.#watchers[node];
    if (watchers === undefined) watchers = this.#watchers[node] = [];
    watchers.push(react);
    const tokens = this.#tokens[node];
    if (tokens === undefined) return;
    // Those that arrive meanwhile are still to be passed on.
    for (let index = 0, { delivered } = tokens; index < delivered; index += 1) {
      react(tokens.items[index]!);
    }
  }

  /** Passes on what has arrived until nothing new does, or the bound is hit. */
  run(): void {
    for (let node = this.#queue.pop(); node !== undefined; node = this.#queue.pop()) {
      const tokens = this.#tokens[node]!;
      while (tokens.delivered < tokens.size) {
        this.#steps += 1;
        if (this.#steps > 2 * MAX_STEPS) return;
        const token = tokens.items[tokens.delivered]!;
        tokens.delivered += 1;
        const targets = this.#edges[node]?.items;
        if (targets !== undefined) {
          this.#steps += targets.length;
          for (const target of targets) this.add(target, token);
        }
        const watchers = this.#watchers[node];
        if (watchers === undefined) continue;
        // A watcher added meanwhile has been told of this token by `watch`.
        for (let index = 0, { length } = watchers; index < length; index += 1) {
          watchers[index]!(token);
        }
      }
    }
  }
}
