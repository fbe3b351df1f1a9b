/** Numbers that look random and are the same in every run: a failure can be seen again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  oneOf<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error('there is nothing to choose from');
    return thing;
  }
}

/** What a slip of the hand, a merge or a broken disk puts into a text. */
const ODD = [
  '',
  '{',
  '}',
  '(',
  '`',
  '"',
  "'",
  '/*',
  '//',
  '\u0000',
  '\ud800',
  '\r',
  '<<<<<<<',
  '.',
  '...',
];

/** A text with a few parts of it removed, doubled, moved or replaced. */
export function mutated(text: string, chance: Chance): string {
  let made = text;
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    const start = chance.below(made.length + 1);
    const end = Math.min(made.length, start + chance.below(12));
    const part = made.slice(start, end);
    const there = chance.below(made.length + 1);
    const kind = chance.below(4);
    if (kind === 0) made = made.slice(0, start) + made.slice(end);
    else if (kind === 1) made = made.slice(0, end) + part + made.slice(end);
    else if (kind === 2) made = made.slice(0, there) + part + made.slice(there);
    else made = made.slice(0, start) + chance.oneOf(ODD) + made.slice(end);
  }
  return made;
}
