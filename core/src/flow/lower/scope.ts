import type { LocalId } from '../nodeIds';

/** Names visible at a place of a file, each bound to its variable node. */
export class Scope {
  readonly #names = new Map<string, LocalId>();

  constructor(
    readonly parent: Scope | undefined,
    /** Whether `var` declarations end up here. */
    readonly isFunction: boolean,
  ) {}

  /** The variable of a name declared right here. */
  own(name: string): LocalId | undefined {
    return this.#names.get(name);
  }

  bind(name: string, variable: LocalId): LocalId {
    this.#names.set(name, variable);
    return variable;
  }

  /** The variable of a name declared here or outside; undefined for globals. */
  find(name: string): LocalId | undefined {
    return this.#names.get(name) ?? this.parent?.find(name);
  }

  /** The nearest scope that holds `var` declarations. */
  get functionScope(): Scope {
    return this.isFunction || this.parent === undefined ? this : this.parent.functionScope;
  }
}
