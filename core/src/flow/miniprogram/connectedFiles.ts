import { pushTo } from '../../collections/pushTo';
import { type CallSigns, loadedAs } from './callSigns';

/**
 * Divides files into those that may have to do with each other, as far as their texts tell: one loads
 * the other, both load the same, use the app, or share something by a global object. It errs on the
 * side of more. Each file is in one group; the order within is that of the files.
 * @param mentions whether a file reads a property of a name
 */
export function connectedFiles(
  files: readonly string[],
  signsOf: (file: string) => CallSigns | undefined,
  mentions: (file: string, name: string) => boolean,
): readonly (readonly string[])[] {
  if (files.some((file) => signsOf(file)?.sharesUnknown)) return [files];
  const groups = new UnionFind();
  const loads = new Set<string>();
  const shared = new Set<string>();
  for (const file of files) {
    const signs = signsOf(file);
    if (signs === undefined) continue;
    for (const load of signs.loads) {
      loads.add(load);
      groups.join(file, `load ${load}`);
    }
    for (const name of signs.packages) groups.join(file, `package ${name}`);
    if (signs.asksApp || signs.makesApp) groups.join(file, 'app');
    for (const name of signs.shares) shared.add(name);
  }
  for (const file of files) {
    for (const name of loadedAs(file)) if (loads.has(name)) groups.join(file, `load ${name}`);
  }
  for (const name of shared) {
    for (const file of files) {
      if (mentions(file, name)) groups.join(file, `shared ${name}`);
    }
  }
  const found = new Map<string, string[]>();
  for (const file of files) pushTo(found, groups.nameOf(file), file);
  return [...found.values()];
}

/** Names that belong together. */
class UnionFind {
  readonly #above = new Map<string, string>();

  join(a: string, b: string): void {
    const [one, other] = [this.nameOf(a), this.nameOf(b)];
    if (one !== other) this.#above.set(one, other);
  }

  /** The same for all that belong together. */
  nameOf(item: string): string {
    let top = item;
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) {
      top = next;
    }
    for (let at = item; at !== top; ) {
      const next = this.#above.get(at)!;
      this.#above.set(at, top);
      at = next;
    }
    return top;
  }
}
