import type { NodeId } from '../fileGraph';
import type { Token } from './tokens';

const NOTHING: ReadonlySet<Token> = new Set();

/** Work beyond this many token arrivals is given up: the result is then incomplete. */
const MAX_ARRIVALS = 3_000_000;

/**
 * Which tokens reach which node: inclusion edges, and watchers that add edges when a token arrives.
 * Runs to the least fixpoint, in bounded work.
 */
export class PointsTo {
  readonly #tokens: (Set<Token> | undefined)[] = [];
  /** The same tokens in the order of arrival; the first `#delivered` of them have been passed on. */
  readonly #arrived: Token[][] = [];
  readonly #delivered: number[] = [];
  readonly #edges: (Set<NodeId> | undefined)[] = [];
  readonly #watchers: (((token: Token) => void)[] | undefined)[] = [];
  readonly #queue: NodeId[] = [];
  #arrivals = 0;

  /** True when the work was given up. */
  get exhausted(): boolean {
    return this.#arrivals > MAX_ARRIVALS;
  }

  of(node: NodeId): ReadonlySet<Token> {
    return this.#tokens[node] ?? NOTHING;
  }

  add(node: NodeId, token: Token): void {
    let tokens = this.#tokens[node];
    if (tokens === undefined) {
      tokens = this.#tokens[node] = new Set();
      this.#arrived[node] = [];
      this.#delivered[node] = 0;
    }
    if (tokens.has(token)) return;
    tokens.add(token);
    this.#arrived[node]!.push(token);
    this.#queue.push(node);
  }

  /** Lets everything that reaches `from` reach `to`. */
  edge(from: NodeId, to: NodeId): void {
    if (from === to) return;
    let targets = this.#edges[from];
    if (targets === undefined) targets = this.#edges[from] = new Set();
    if (targets.has(to)) return;
    targets.add(to);
    for (const token of this.of(from)) this.add(to, token);
  }

  /** Calls `react` once for every token that reaches `node`, now or later. */
  watch(node: NodeId, react: (token: Token) => void): void {
    let watchers = this.#watchers[node];
    if (watchers === undefined) watchers = this.#watchers[node] = [];
    watchers.push(react);
    const arrived = this.#arrived[node];
    if (arrived === undefined) return;
    for (const token of arrived.slice(0, this.#delivered[node])) react(token);
  }

  /** Passes on what has arrived until nothing new does, or the bound is hit. */
  run(): void {
    for (let node = this.#queue.pop(); node !== undefined; node = this.#queue.pop()) {
      const arrived = this.#arrived[node]!;
      while (this.#delivered[node]! < arrived.length) {
        this.#arrivals += 1;
        if (this.exhausted) return;
        const token = arrived[this.#delivered[node]!]!;
        this.#delivered[node]! += 1;
        for (const target of this.#edges[node] ?? []) this.add(target, token);
        // A watcher added meanwhile has been told of this token by `watch`.
        for (const react of this.#watchers[node]?.slice() ?? []) react(token);
      }
    }
  }
}
