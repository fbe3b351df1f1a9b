/** What the conditions of instrumented rules ask: all are as written, but for the active one. */
export class MutantSwitch {
  /** The number of the broken condition; undefined while none is. */
  active: number | undefined;
  /** Numbers of the conditions that were asked. */
  readonly reached = new Set<number>();

  /** An `if`, `?:` or predicate. */
  not(number: number, value: unknown): unknown {
    this.reached.add(number);
    return number === this.active ? !value : value;
  }

  /** An `&&`. */
  and(number: number, left: unknown, right: () => unknown): unknown {
    this.reached.add(number);
    return Boolean(left) === (number !== this.active) ? right() : left;
  }

  /** An `||`. */
  or(number: number, left: unknown, right: () => unknown): unknown {
    this.reached.add(number);
    return Boolean(left) === (number === this.active) ? right() : left;
  }
}
