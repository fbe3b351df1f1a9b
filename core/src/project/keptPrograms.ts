import { LastUsed } from '../collections/lastUsed';

/** What holds a solved program and can do without. */
export interface ProgramHolder {
  /** Gives the program up; it is solved again when something new is asked. */
  release(): void;
}

/** The solved programs that are at hand for further questions, by what they were solved for, the latest last. */
export class KeptPrograms<K> {
  readonly #kept = new Map<K, ProgramHolder>();
  readonly #lastUsed: LastUsed<K>;

  /** @param room how many nodes they may have in all */
  constructor(room: number) {
    this.#lastUsed = new LastUsed(room, (key) => this.#release(key));
  }

  /** How many nodes they have in all. */
  get nodes(): number {
    return this.#lastUsed.taken;
  }

  /** Keeps a program, however large it is, and as many of the others as there is room for. */
  keep(key: K, holder: ProgramHolder, nodes: number): void {
    if (this.#kept.get(key) !== holder) this.#release(key);
    this.#kept.set(key, holder);
    this.#lastUsed.use(key, nodes);
  }

  /** Gives a program up, if it is kept. */
  drop(key: K): void {
    this.#lastUsed.forget(key);
    this.#release(key);
  }

  /** Gives all of them up. */
  clear(): void {
    for (const key of [...this.#kept.keys()]) this.drop(key);
  }

  #release(key: K): void {
    this.#kept.get(key)?.release();
    this.#kept.delete(key);
  }
}
