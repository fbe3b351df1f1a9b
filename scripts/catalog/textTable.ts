/** Members that hold values of the mini program's. */
const values = new Set(['default', 'example', 'reply']);

/** Collects texts, each pair once, and replaces them by their number. */
export class TextTable {
  /** English, Chinese, English, Chinese … */
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a text. */
  add(en: string, zh: string): number {
    const key = `${en}\n${zh}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.texts.length / 2;
    this.texts.push(en, zh);
    this.#numbers.set(key, number);
    return number;
  }

  /**
   * A copy in which `<name>En` with `<name>Zh` is the single member `<name>`, a text's number.
   * Members named in `without`, at any depth, and empty arrays are left out; `default`, `example`
   * and `reply` hold values and stay as they are.
   */
  pack(value: unknown, without: ReadonlySet<string> = new Set()): unknown {
    if (Array.isArray(value)) return value.map((item) => this.pack(item, without));
    if (typeof value !== 'object' || value === null) return value;
    const source = value as Record<string, unknown>;
    const packed: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(source)) {
      const name = key.slice(0, -2);
      if (without.has(key) || (key.endsWith('Zh') && `${name}En` in source)) continue;
      if (Array.isArray(item) && item.length === 0) continue;
      if (key.endsWith('En') && `${name}Zh` in source) {
        packed[name] = this.add(String(item), String(source[`${name}Zh`]));
      } else {
        packed[key] = values.has(key) ? item : this.pack(item, without);
      }
    }
    return packed;
  }
}
