/** Something that other things were computed from. */
export interface Source {
  /** What it was itself computed from when that last happened. */
  readonly sources: Iterable<Source>;
}

const NOTHING: ReadonlyMap<Origin, number> = new Map();

/** What was read while something is computed, each with its version then. */
let reading: Map<Origin, number> | undefined;

/** What memos depend on. They are told that it may have changed, and ask for its version when they are asked. */
abstract class Origin implements Source {
  abstract readonly sources: Iterable<Source>;
  /** Grows whenever the value changes. */
  version = 0;
  dependents: Set<Memo<unknown>> | undefined;

  /** Brings the version up to date. */
  abstract refresh(): void;

  protected read(): void {
    reading?.set(this, this.version);
  }

  protected changed(): void {
    this.version += 1;
    this.tell();
  }

  protected tell(): void {
    for (const dependent of this.dependents ?? []) dependent.doubt();
  }
}

/** A value from outside, such as a file's text. */
export class Input<T> extends Origin {
  readonly sources: readonly Source[] = [];
  #value: T;

  constructor(value: T) {
    super();
    this.#value = value;
  }

  get value(): T {
    this.read();
    return this.#value;
  }

  set value(value: T) {
    if (value === this.#value) return;
    this.#value = value;
    this.changed();
  }

  /** The value, without making the reader depend on it. */
  peek(): T {
    return this.#value;
  }

  override refresh(): void {}
}

/**
 * A value from outside that may be let go of, and is then fetched again when somebody asks. What comes
 * then may be another one than what things were made of.
 */
export class FetchedInput<T> extends Origin {
  readonly sources: readonly Source[] = [];
  readonly #fetch: () => T;
  readonly #mark: (value: T) => unknown;
  #fetched: { readonly value: T } | undefined;
  /** Of the value that was let go of. */
  #shedMark: unknown;
  /** Whether what was fetched again was another one, so that what was made of the last has yet to be told. */
  #isUntold = false;

  /** @param mark what tells values apart and takes less room: equal for no two that differ */
  constructor(fetch: () => T, mark: (value: T) => unknown) {
    super();
    this.#fetch = fetch;
    this.#mark = mark;
    this.peek();
  }

  get value(): T {
    this.read();
    return this.peek();
  }

  /** The value, without making the reader depend on it. */
  peek(): T {
    if (this.#fetched === undefined) {
      this.#fetched = { value: this.#fetch() };
      this.#isUntold ||= this.#shedMark !== undefined && this.#differsFromShed(this.#fetched.value);
    }
    return this.#fetched.value;
  }

  /** Whether a value is at hand. */
  get isHeld(): boolean {
    return this.#fetched !== undefined;
  }

  /** Whether it has come out that the value is another one, without `replace`. */
  get isUntold(): boolean {
    return this.#isUntold;
  }

  /** Puts a new value in the place of the old; returns whether it differs. */
  replace(value: T): boolean {
    const differs =
      this.#isUntold ||
      (this.#fetched === undefined ? this.#differsFromShed(value) : this.#fetched.value !== value);
    this.#fetched = { value };
    this.#isUntold = false;
    if (differs) this.changed();
    return differs;
  }

  /** Lets go of the value. What was computed from it stays. */
  shed(): void {
    if (this.#fetched === undefined || this.#isUntold) return;
    this.#shedMark = this.#mark(this.#fetched.value);
    this.#fetched = undefined;
  }

  #differsFromShed(value: T): boolean {
    return this.#mark(value) !== this.#shedMark;
  }

  override refresh(): void {}
}

/** How a value is computed, and told from the last one. Methods, so that a memo of one type is also one of `unknown`. */
interface Recipe<T> {
  compute(): T;
  equal(a: T, b: T): boolean;
}

/**
 * A value computed when it is asked for and kept until something that it was computed from has
 * changed. A new value that equals the old one is replaced by it, so that nothing further is computed.
 * What no change has touched costs nothing to ask for, however much it was made of.
 */
export class Memo<T> extends Origin {
  #made: ReadonlyMap<Origin, number> = NOTHING;
  /** Whether those that the value was made of know of it, and tell when they change. */
  #isLinked = false;
  /** Whether the value holds, has to be looked at, or has to be computed. */
  #state: 'fresh' | 'doubted' | 'stale' | 'running' = 'stale';
  #last: { readonly value: T } | undefined;
  /** What was thrown instead of a value; it holds as long as one would. */
  #failure: { readonly error: unknown } | undefined;
  readonly #compute: Recipe<T>['compute'];
  readonly #equal: Recipe<T>['equal'];

  constructor(compute: () => T, equal: (a: T, b: T) => boolean = Object.is) {
    super();
    this.#compute = compute;
    this.#equal = equal;
  }

  get sources(): Iterable<Source> {
    return this.#made.keys();
  }

  get value(): T {
    this.refresh();
    this.read();
    if (this.#last === undefined && this.#failure === undefined) this.#run(true);
    if (this.#failure !== undefined) throw this.#failure.error;
    return this.#last!.value;
  }

  /** What was computed last, whether it still holds or not; undefined where nothing was. */
  get last(): T | undefined {
    return this.#last?.value;
  }

  override refresh(): void {
    if (this.#state === 'fresh') return;
    if (this.#state === 'running') throw new Error('a value is computed from itself');
    if (this.#state === 'stale' || this.#hasChanged()) this.#run(false);
    if (!this.#isLinked) this.#link();
    this.#state = 'fresh';
  }

  /**
   * Lets go of the value: whoever asks for it next has it computed again. What was made of it stays.
   * Nothing weak remembers it, since that would hold it until the end of a check, which is one job.
   */
  shed(): void {
    if (this.#state !== 'running') this.#last = undefined;
  }

  /** Says that something that the value was made of may have changed. */
  doubt(): void {
    if (this.#state !== 'fresh') return;
    this.#state = 'doubted';
    this.tell();
  }

  /**
   * Says that nobody asks for the value by itself any more: unless something else was made of it,
   * what it was made of forgets it, and so on below. It is looked at again when somebody does ask.
   */
  leave(): void {
    if (this.dependents?.size || !this.#isLinked) return;
    this.loosen();
    for (const source of this.#made.keys()) if (source instanceof Memo) source.leave();
  }

  /**
   * Says that nobody will ask any more. The value goes as well: a list of dependents that grew has
   * left its old table to the collector, which still points here.
   */
  drop(): void {
    this.leave();
    this.shed();
  }

  /** Makes what the value was made of forget it and all that was made of it. */
  loosen(): void {
    if (!this.#isLinked) return;
    this.#isLinked = false;
    for (const source of this.#made.keys()) source.dependents?.delete(this);
    if (this.#state === 'fresh') this.#state = 'doubted';
    for (const dependent of this.dependents ?? []) dependent.loosen();
  }

  #hasChanged(): boolean {
    for (const [source, version] of this.#made) {
      source.refresh();
      if (source.version !== version) return true;
    }
    return false;
  }

  /** Computes the value; gives the last one where it equals that. */
  #next(): { readonly value: T } {
    const value = this.#compute();
    const last = this.#last;
    return last !== undefined && this.#equal(last.value, value) ? last : { value };
  }

  /** Computes the value; one that was let go of comes out as it was, so that nobody need know. */
  #run(isAgain: boolean): void {
    const outer = reading;
    const made = new Map<Origin, number>();
    reading = made;
    this.#state = 'running';
    try {
      const next = this.#next();
      if (!isAgain && (next !== this.#last || this.#failure !== undefined)) this.version += 1;
      this.#last = next;
      this.#failure = undefined;
    } catch (error) {
      this.#failure = { error };
      if (!isAgain) this.version += 1;
    } finally {
      reading = outer;
      for (const source of this.#made.keys()) {
        if (!made.has(source)) source.dependents?.delete(this);
      }
      this.#made = made;
      this.#isLinked = false;
      if (isAgain) {
        this.#link();
        this.#state = 'fresh';
      }
    }
  }

  #link(): void {
    this.#isLinked = true;
    for (const source of this.#made.keys()) {
      source.dependents ??= new Set();
      source.dependents.add(this);
    }
  }
}

/** A memo of the whole workspace: those who asked for it leave, and it stays for the next. */
export class SharedMemo<T> extends Memo<T> {
  override leave(): void {}
}

/** Everything that the given sources were computed from, directly or not, themselves included. */
export function reachedFrom(roots: Iterable<Source>): Set<Source> {
  const reached = new Set<Source>();
  const open = [...roots];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    if (reached.has(source)) continue;
    reached.add(source);
    for (const one of source.sources) open.push(one);
  }
  return reached;
}

/** Makes sources forget the memos that are not among them: nobody asks for these any more. */
export function forgetOthers(reached: ReadonlySet<Source>): void {
  for (const source of reached) {
    if (!(source instanceof Origin)) continue;
    for (const dependent of source.dependents ?? []) {
      if (!reached.has(dependent)) dependent.loosen();
    }
  }
}
