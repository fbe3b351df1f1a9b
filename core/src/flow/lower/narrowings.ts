import { pushTo } from '../../collections/pushTo';
import type { FlowNode, NarrowedNode } from '../fileGraph';
import type { LocalId } from '../nodeIds';

/** A reference and the nodes that give its possible values, or texts that it is not. */
export interface Narrowing {
  readonly reference: string;
  readonly options: readonly LocalId[];
  readonly others?: readonly string[];
}

/** Where code stands: its function, and the loops around it there, outermost first. */
interface Place {
  readonly owner: LocalId;
  readonly loops: readonly number[];
}

/** What a reference is narrowed to, and what it is not. */
type Known = Pick<NarrowedNode, 'options' | 'others'>;

/** A read of a reference that is narrowed, with the place where it was and that where the condition stands. */
interface NarrowedRead {
  readonly reference: string;
  readonly node: { -readonly [Key in keyof NarrowedNode]: NarrowedNode[Key] };
  readonly at: Place;
  readonly since: Place;
}

/** What the builder of a graph has for this. */
interface Builder extends Place {
  node(id: LocalId): FlowNode;
  add(node: Omit<NarrowedNode, 'owner' | 'branch'>): LocalId;
}

/** What references are known to be, or not to be, at the present place. */
export class Narrowings {
  readonly #present: (Narrowing & { readonly since: Place })[] = [];
  /** By the variable that the reference begins with. */
  readonly #reads = new Map<string, NarrowedRead[]>();
  readonly #builder: Builder;

  constructor(builder: Builder) {
    this.#builder = builder;
  }

  /** Walks a branch in which some references are narrowed; what is added on the way ends with it. */
  within(narrowings: readonly Narrowing[], walk: () => void): void {
    const before = this.#present.length;
    this.add(narrowings);
    walk();
    this.#present.length = before;
  }

  /** Narrows some references from here on. */
  add(narrowings: readonly Narrowing[]): void {
    const { owner, loops } = this.#builder;
    for (const one of narrowings) this.#present.push({ ...one, since: { owner, loops } });
  }

  /** What a reference is narrowed to here; undefined where nothing is known. */
  of(reference: string): Known | undefined {
    return this.#known(reference)?.known;
  }

  /** Whether nothing is narrowed here. */
  get isEmpty(): boolean {
    return this.#present.length === 0;
  }

  /** The node for what is read of a reference here: `inner`, wrapped in what it is narrowed to. */
  around(inner: LocalId, name: string): LocalId {
    const found = this.#known(name);
    if (found === undefined) return inner;
    const { span } = this.#builder.node(inner);
    const id = this.#builder.add({ kind: 'narrowed', inner, ...found.known, span });
    const { owner, loops } = this.#builder;
    const node = this.#builder.node(id) as NarrowedRead['node'];
    const read = { reference: name, node, at: { owner, loops }, since: found.since };
    pushTo(this.#reads, rootOf(name), read);
    return id;
  }

  /**
   * Forgets what a reference, or what is read of it, is narrowed to: it has got another value. So have reads
   * before this place that the value may get to: in functions that run later, and in the next round of a
   * loop that began after the condition.
   */
  widen(reference: string): void {
    this.#present.forEach((narrowing, index) => {
      if (!isOf(narrowing.reference, reference)) return;
      this.#present[index] = { ...narrowing, reference: '', options: [] };
    });
    const { loops } = this.#builder;
    for (const read of this.#reads.get(rootOf(reference)) ?? []) {
      const { node, at, since } = read;
      if (!isOf(read.reference, reference)) continue;
      const isAgain = at.loops.some((loop) => loops.includes(loop) && !since.loops.includes(loop));
      if (at.owner === since.owner && !isAgain) continue;
      node.options = [];
      node.others = [];
    }
  }

  #known(reference: string): { readonly known: Known; readonly since: Place } | undefined {
    const others: string[] = [];
    let since: Place | undefined;
    for (let index = this.#present.length - 1; index >= 0; index -= 1) {
      const narrowing = this.#present[index]!;
      if (narrowing.reference !== reference) continue;
      since = narrowing.since;
      if (narrowing.others === undefined) {
        return { known: { options: narrowing.options, others }, since };
      }
      others.push(...narrowing.others);
    }
    return since && { known: { options: [], others }, since };
  }
}

function rootOf(reference: string): string {
  return reference.slice(0, `${reference}.`.indexOf('.'));
}

/** Whether a reference is another one, or something that is read of it. */
function isOf(reference: string, other: string): boolean {
  return `${reference}.`.startsWith(`${other}.`);
}
