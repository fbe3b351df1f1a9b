import { pushTo } from '../collections/pushTo';

/** The segments of dotted names, each below those before it. */
export class NameTree {
  readonly #below = new Map<string, string[]>();

  /** @param names the dotted names; the order of `next` follows theirs. */
  constructor(names: readonly string[]) {
    const seen = new Set<string>();
    for (const name of names) {
      let prefix = '';
      for (const segment of name.split('.')) {
        const whole = prefix === '' ? segment : `${prefix}.${segment}`;
        if (!seen.has(whole)) {
          seen.add(whole);
          pushTo(this.#below, prefix, segment);
        }
        prefix = whole;
      }
    }
  }

  /** The segments that may follow a prefix (`''` for the first ones); empty when there are none. */
  next(prefix: string): readonly string[] {
    return this.#below.get(prefix) ?? [];
  }

  /** Whether anything may follow the prefix. */
  hasNext(prefix: string): boolean {
    return this.#below.has(prefix);
  }
}
