import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';

/** Something that other things were computed from. */
export interface Source {
  /** What it was itself computed from when that last happened. */
  readonly sources: Iterable<Source>;
}

let reading: Set<Source> | undefined;

/** A value from outside, such as a file's text. */
export class Input<T> implements Source {
  readonly sources: readonly Source[] = [];
  readonly #signal: Signal<T>;

  constructor(value: T) {
    this.#signal = signal(value);
  }

  get value(): T {
    reading?.add(this);
    return this.#signal.value;
  }

  set value(value: T) {
    this.#signal.value = value;
  }

  /** The value, without making the reader depend on it. */
  peek(): T {
    return this.#signal.peek();
  }
}

/** A value from outside that may be let go of, and is then fetched again when somebody asks. */
export class FetchedInput<T> implements Source {
  readonly sources: readonly Source[] = [];
  readonly #fetch: () => T;
  readonly #version = signal(0);
  #held: { readonly value: T } | undefined;

  constructor(fetch: () => T) {
    this.#fetch = fetch;
    this.peek();
  }

  get value(): T {
    reading?.add(this);
    void this.#version.value;
    return this.peek();
  }

  /** The value, without making the reader depend on it. */
  peek(): T {
    this.#held ??= { value: this.#fetch() };
    return this.#held.value;
  }

  /** Puts a new value in the place of the old; returns whether it may differ. */
  replace(value: T): boolean {
    const differs = this.#held === undefined || this.#held.value !== value;
    this.#held = { value };
    if (differs) this.#version.value += 1;
    return differs;
  }

  /** Lets go of the value. What was computed from it stays. */
  shed(): void {
    this.#held = undefined;
  }
}

/**
 * A value computed when it is asked for and kept until something that it was computed from has
 * changed. A new value that equals the old one is replaced by it, so that nothing further is computed.
 */
export class Memo<T> implements Source {
  sources: ReadonlySet<Source> = new Set();
  readonly #computed: ReadonlySignal<T>;
  #last: { readonly value: T } | undefined;

  constructor(compute: () => T, equal: (a: T, b: T) => boolean = Object.is) {
    this.#computed = computed(() => {
      const outer = reading;
      const sources = new Set<Source>();
      reading = sources;
      try {
        const value = compute();
        if (this.#last === undefined || !equal(this.#last.value, value)) this.#last = { value };
        return this.#last.value;
      } finally {
        reading = outer;
        this.sources = sources;
      }
    });
  }

  get value(): T {
    reading?.add(this);
    return this.#computed.value;
  }

  /** What was computed last, whether it still holds or not; undefined where nothing was. */
  get last(): T | undefined {
    return this.#last?.value;
  }
}

/** Whether two lists hold the same strings in the same order. */
export function sameStrings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
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
