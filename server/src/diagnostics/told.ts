import type { Finding } from '#core';
import type { Typing } from './typing';

/**
 * What the client was told of each file. While someone types, only that is repeated, as far as it
 * still holds: half a name makes findings that the next letter takes back, an accepted call such
 * about what is still to be filled in.
 */
export class Told {
  readonly #told = new Map<string, readonly string[]>();

  /** The findings of a file that may be told now. */
  tell(file: string, findings: readonly Finding[], typing: Typing): readonly Finding[] {
    const old = [...(this.#told.get(file) ?? [])];
    const now = findings.filter((finding) => {
      const at = old.indexOf(keyOf(finding));
      if (at >= 0) old.splice(at, 1);
      return at >= 0 || !typing.keepsBack(finding);
    });
    if (now.length > 0) this.#told.set(file, now.map(keyOf));
    else this.#told.delete(file);
    return now;
  }

  /** Forgets all files but these: of the others there is nothing to tell. */
  keep(files: ReadonlyMap<string, unknown>): void {
    for (const file of this.#told.keys()) if (!files.has(file)) this.#told.delete(file);
  }
}

/** Without its place, which moves with every letter before it. */
function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message.en}`;
}
