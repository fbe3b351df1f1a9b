import type { ChangedRange, Span } from '#core';

/** The stretch of each file that is being written: what was put in last and went on to be edited. */
export class Writing {
  readonly #spans = new Map<string, Span>();

  /** Adds an edit: one inside the stretch, or at its edge, goes on with it, any other begins anew. */
  edit({ path, range }: { readonly path: string; readonly range: ChangedRange }): void {
    const { start, oldEnd, newEnd } = range;
    const old = this.#spans.get(path);
    const goesOn = old !== undefined && start >= old.start && oldEnd <= old.end;
    this.#spans.set(
      path,
      goesOn ? { start: old.start, end: old.end + newEnd - oldEnd } : { start, end: newEnd },
    );
  }

  /** Whether a span lies in the stretch of a file, or reaches into it. */
  touches(path: string, { start, end }: Span): boolean {
    const span = this.#spans.get(path);
    return span !== undefined && start <= span.end && end >= span.start;
  }

  /** Says that nothing is being written any more. */
  end(): void {
    this.#spans.clear();
  }
}
