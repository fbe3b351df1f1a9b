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

/**
 * A value computed when it is asked for and kept until something that it was computed from has
 * changed. A new value that equals the old one is replaced by it, so that nothing further is computed.
 */
export class Memo<T> implements Source {
  sources: ReadonlySet<Source> = new Set();
  readonly #computed: ReadonlySignal<T>;

  constructor(compute: () => T, equal: (a: T, b: T) => boolean = Object.is) {
    let last: { readonly value: T } | undefined;
    this.#computed = computed(() => {
      const outer = reading;
      const sources = new Set<Source>();
      reading = sources;
      try {
        const value = compute();
        if (last === undefined || !equal(last.value, value)) last = { value };
        return last.value;
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
