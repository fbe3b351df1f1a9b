/** Up to so many members are looked through one by one: that takes less time and room than an index. */
const SMALL = 8;

/** A set that mostly has few members, in the order of their arrival. */
export class SmallSet<T> implements Iterable<T> {
  readonly items: T[] = [];
  #index: Set<T> | undefined;

  get size(): number {
    return this.items.length;
  }

  has(item: T): boolean {
    return this.#index === undefined ? this.items.includes(item) : this.#index.has(item);
  }

  /** Adds a member; returns whether it is new. */
  add(item: T): boolean {
    if (this.has(item)) return false;
    this.items.push(item);
    if (this.#index !== undefined) this.#index.add(item);
    else if (this.items.length > SMALL) this.#index = new Set(this.items);
    return true;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }
}
