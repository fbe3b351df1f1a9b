/** Up to so many members are looked through one by one: that takes less time and room than an index. */
const SMALL = 8;

/** Nodes and members that there is room for at first. */
const FIRST_ROOM = 1024;

/** A place in the lists; 0 is none. */
export type Entry = number;

/**
 * A list of numbers for every node, in the order of their arrival. All of them lie in a few arrays:
 * a program has tens of thousands, most of them with one or two members.
 */
export class NodeLists<K extends number, T extends number> {
  #first = new Int32Array(FIRST_ROOM);
  #last = new Int32Array(FIRST_ROOM);
  #sizes = new Int32Array(FIRST_ROOM);
  #next = new Int32Array(FIRST_ROOM);
  #values = new Int32Array(FIRST_ROOM);
  #used: Entry = 0;
  /** The members of long lists. */
  readonly #indexes = new Map<K, Set<T>>();

  sizeOf(node: K): number {
    return this.#sizes[node] ?? 0;
  }

  first(node: K): Entry {
    return this.#first[node] ?? 0;
  }

  last(node: K): Entry {
    return this.#last[node] ?? 0;
  }

  next(entry: Entry): Entry {
    return this.#next[entry]!;
  }

  value(entry: Entry): T {
    return this.#values[entry]! as T;
  }

  has(node: K, value: T): boolean {
    if (this.sizeOf(node) > SMALL) return this.#indexOf(node).has(value);
    for (let entry = this.first(node); entry !== 0; entry = this.#next[entry]!) {
      if (this.#values[entry] === value) return true;
    }
    return false;
  }

  add(node: K, value: T): void {
    this.#reserve(node);
    this.#used += 1;
    const entry = this.#used;
    this.#values[entry] = value;
    const last = this.#last[node]!;
    if (last === 0) this.#first[node] = entry;
    else this.#next[last] = entry;
    this.#last[node] = entry;
    this.#sizes[node]! += 1;
    if (this.#sizes[node]! > SMALL + 1) this.#indexes.get(node)?.add(value);
  }

  /** The members of a node's list, in a list of their own. */
  itemsOf(node: K): T[] {
    const size = this.sizeOf(node);
    const items = new Array<T>(size);
    let entry = this.first(node);
    for (let index = 0; index < size; index += 1) {
      items[index] = this.#values[entry]! as T;
      entry = this.#next[entry]!;
    }
    return items;
  }

  #indexOf(node: K): Set<T> {
    let index = this.#indexes.get(node);
    if (index === undefined) {
      index = new Set(this.itemsOf(node));
      this.#indexes.set(node, index);
    }
    return index;
  }

  /** Makes room for a node and for one more member. */
  #reserve(node: K): void {
    if (node >= this.#first.length) {
      this.#first = grown(this.#first, node + 1);
      this.#last = grown(this.#last, node + 1);
      this.#sizes = grown(this.#sizes, node + 1);
    }
    if (this.#used + 1 >= this.#values.length) {
      this.#next = grown(this.#next, this.#used + 2);
      this.#values = grown(this.#values, this.#used + 2);
    }
  }
}

/** The list with room for so many items, its own where it has that. */
export function grown(list: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= list.length) return list;
  const larger = new Int32Array(Math.max(size, 2 * list.length));
  larger.set(list);
  return larger;
}
