import type { NodeId } from '../nodeIds';

interface Binding<Entry> {
  readonly key: NodeId;
  /** The function whose body the key belongs to: bindings die with its activation. */
  readonly owner: NodeId;
  readonly value: Entry | number;
  readonly next: Binding<Entry> | undefined;
}

/**
 * The circumstances of an evaluation, as an immutable list: through which call each function was
 * entered, and which alternative was taken at each node with several. It is what keeps names
 * together that are passed together. `Entry` is what is known of how a function was entered.
 */
export class Circumstances<Entry extends object> {
  static readonly empty = new Circumstances<never>(undefined);

  readonly #first: Binding<Entry> | undefined;

  private constructor(first: Binding<Entry> | undefined) {
    this.#first = first;
  }

  #find(key: NodeId): Binding<Entry>['value'] | undefined {
    for (let binding = this.#first; binding !== undefined; binding = binding.next) {
      if (binding.key === key) return binding.value;
    }
    return undefined;
  }

  /** How a function was entered; undefined when that is open. */
  entryOf(func: NodeId): Entry | undefined {
    const value = this.#find(func);
    return typeof value === 'object' ? value : undefined;
  }

  /** The alternative taken at a node; undefined when that is open. */
  choiceAt(node: NodeId): number | undefined {
    const value = this.#find(node);
    return typeof value === 'number' ? value : undefined;
  }

  enter(func: NodeId, entry: Entry): Circumstances<Entry> {
    return new Circumstances({ key: func, owner: func, value: entry, next: this.#first });
  }

  choose(node: NodeId, owner: NodeId, alternative: number): Circumstances<Entry> {
    return new Circumstances({ key: node, owner, value: alternative, next: this.#first });
  }

  /** This with an alternative taken at a node; undefined where another one has been taken there. */
  take(node: NodeId, owner: NodeId, alternative: number): Circumstances<Entry> | undefined {
    const taken = this.choiceAt(node);
    if (taken === undefined) return this.choose(node, owner, alternative);
    return taken === alternative ? this : undefined;
  }

  /** Only what belongs to some functions. */
  only(owners: ReadonlySet<NodeId>): Circumstances<Entry> {
    return this.#filter(({ owner }) => owners.has(owner));
  }

  /** All but what belongs to some functions. */
  without(owners: ReadonlySet<NodeId>): Circumstances<Entry> {
    return this.#filter(({ owner }) => !owners.has(owner));
  }

  /** This with everything of `other` on top. */
  with(other: Circumstances<Entry>): Circumstances<Entry> {
    if (this.#first === undefined) return other;
    if (other.#first === undefined) return this;
    // What has grown out of this has all of it below already.
    for (let at: Binding<Entry> | undefined = other.#first; at !== undefined; at = at.next) {
      if (at === this.#first) return other;
    }
    const above = other.#bindings();
    const keys = new Set(above.map(({ key }) => key));
    return Circumstances.#of(above, this.#filter(({ key }) => !keys.has(key)).#first);
  }

  #filter(keep: (binding: Binding<Entry>) => boolean): Circumstances<Entry> {
    let keeps = false;
    let drops = false;
    for (let at = this.#first; at !== undefined; at = at.next) {
      if (keep(at)) keeps = true;
      else drops = true;
    }
    if (!drops) return this;
    return keeps
      ? Circumstances.#of(this.#bindings().filter(keep), undefined)
      : Circumstances.empty;
  }

  /** Bindings on top of others. */
  static #of<Entry extends object>(
    bindings: readonly Binding<Entry>[],
    below: Binding<Entry> | undefined,
  ): Circumstances<Entry> {
    let first = below;
    for (let index = bindings.length - 1; index >= 0; index -= 1) {
      const { key, owner, value } = bindings[index]!;
      first = { key, owner, value, next: first };
    }
    return new Circumstances(first);
  }

  /** The bindings that count, newest first: those that others shadow are left out. */
  #bindings(): Binding<Entry>[] {
    const bindings: Binding<Entry>[] = [];
    const seen = new Set<NodeId>();
    for (let binding = this.#first; binding !== undefined; binding = binding.next) {
      if (!seen.has(binding.key)) bindings.push(binding);
      seen.add(binding.key);
    }
    return bindings;
  }
}
