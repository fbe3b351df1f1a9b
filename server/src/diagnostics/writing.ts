import type { Span } from '#core';
import type { Edit } from '../documents';

/** A place that is still to be filled in: an empty text, or a key without a value. */
const EMPTY_PLACE = /(['"`])\1|:\s*[,}]/;

/** A name that is put in as a whole, and may go on behind it. */
const NAME = /^[\w$.]+$/;

interface Stretch extends Span {
  /** Whether it has a place that is still to be filled in, or is a name that may go on. */
  readonly isOpen: boolean;
}

/** The stretch of each file that is being written: what was put in last and went on to be edited. */
export class Writing {
  readonly #stretches = new Map<string, Stretch>();

  /** Adds an edit: one inside the stretch, or at its edge, goes on with it, any other begins anew. */
  edit({ path, text, range: { start, oldEnd, newEnd }, isKey }: Edit): void {
    const old = this.#stretches.get(path);
    const goesOn = old !== undefined && start >= old.start && oldEnd <= old.end;
    const now = goesOn
      ? { start: old.start, end: old.end + newEnd - oldEnd }
      : { start, end: newEnd };
    const isName = !isKey && NAME.test(text.slice(start, newEnd));
    const isOpen = isName || EMPTY_PLACE.test(text.slice(now.start, now.end));
    this.#stretches.set(path, { ...now, isOpen });
  }

  /** Whether any stretch is not filled in yet. */
  get isOpen(): boolean {
    return [...this.#stretches.values()].some(({ isOpen }) => isOpen);
  }

  /** Whether a span lies in the stretch of a file, or reaches into it, and that is not filled in yet. */
  isUnfinished(path: string, { start, end }: Span): boolean {
    const at = this.#stretches.get(path);
    return at?.isOpen === true && start <= at.end && end >= at.start;
  }

  /** Says that nothing is being written any more. */
  end(): void {
    this.#stretches.clear();
  }
}
