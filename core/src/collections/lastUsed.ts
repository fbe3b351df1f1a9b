/** Keeps count of things that take room: those used last stay, as many as there is room for. */
export class LastUsed<K> {
  /** The one used last at the end. */
  readonly #sizes = new Map<K, number>();
  #total = 0;

  readonly #room: number;
  readonly #drop: (key: K) => void;

  /** @param drop called for what has to go; it may be used again later */
  constructor(room: number, drop: (key: K) => void) {
    this.#room = room;
    this.#drop = drop;
  }

  /** How much room is taken. */
  get taken(): number {
    return this.#total;
  }

  /** Says that something was used, and how much room it takes now. It stays, however large it is. */
  use(key: K, size: number): void {
    this.forget(key);
    for (const oldest of this.#sizes.keys()) {
      if (this.#total + size <= this.#room) break;
      this.forget(oldest);
      this.#drop(oldest);
    }
    this.#sizes.set(key, size);
    this.#total += size;
  }

  /** Counts something no longer. */
  forget(key: K): void {
    this.#total -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }
}
