import { type Finding, inLocale, type Locale, resolveFix, type Snapshot } from '#core';
import { PlaceFormatter } from './placeFormatter';
import type { Range } from './report';

/** A fix of a problem, as edits of the files that were checked. */
export interface ReportedFix {
  readonly title: string;
  /** Whether `--fix` may make it unseen. */
  readonly safe: boolean;
  /** True where it is the one right answer. */
  readonly preferred: boolean;
  /** Paths are relative to the root; a file that is absent is created. */
  readonly edits: readonly {
    readonly file: string;
    readonly range: Range;
    readonly newText: string;
  }[];
}

/** Answers what the fixes of a finding would edit; those that cannot be made are left out. */
export function fixReporter(
  snapshot: Snapshot,
  root: string,
  locale: Locale,
): (finding: Finding) => readonly ReportedFix[] {
  const places = new PlaceFormatter(snapshot, root);
  return ({ fixes }) =>
    fixes.flatMap((fix) => {
      const resolved = resolveFix(snapshot, fix);
      if (!resolved.ok || resolved.edits.length === 0) return [];
      const edits = resolved.edits.flatMap(({ file, edits: changes }) =>
        changes.map(({ span, newText }) => ({ ...places.place({ file, span }), newText })),
      );
      const { safe, preferred, title } = fix;
      return [{ title: inLocale(title, locale), safe, preferred, edits }];
    });
}
