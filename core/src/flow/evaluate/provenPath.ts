import type { Outcome } from './flowValue';

/** The one dotted path below the sdk's openapi object among some outcomes; undefined where there is none or several. */
export function provenPath(outcomes: readonly Outcome[]): string | undefined {
  const paths = new Set(
    outcomes.flatMap(({ value }) => {
      if (value.kind !== 'openapi' || !value.proven) return [];
      const texts = value.segments.map(({ text }) => text);
      return texts.includes(undefined) ? [] : [texts.join('.')];
    }),
  );
  const [path] = paths;
  return paths.size === 1 ? path : undefined;
}
