import { readSourceFacts } from '../facts/readSourceFacts';
import { sdkMessages } from '../messages/rules/sdk';
import { formatText } from '../messages/text';
import type { Place } from '../text/span';
import type { Rule, RuleContext } from './rule';

/**
 * An openapi object, or a category of it, that is awaited or returned from an async function. What is
 * made of one that never arrives is not reported again.
 */
export const uncalledOpenapi: Rule = {
  id: 'uncalled-openapi',
  severity: 'error',
  fix: 'none',
  *check(context) {
    for (const { path, ...place } of uncalledReferences(context)) {
      const prefix = path === '' ? 'openapi.' : `${path}.`;
      yield { ...place, message: formatText(sdkMessages.uncalled, { path: prefix }) };
    }
  },
};

/** An openapi object that a promise is resolved with, and its path below `openapi`. */
export interface UncalledReference extends Place {
  readonly path: string;
}

/** The openapi objects of a function that are awaited or returned without a call. */
export function* uncalledReferences({
  state: { flow },
  snapshot,
}: RuleContext): Iterable<UncalledReference> {
  const paths = new Map(
    flow.references.map(({ file, span, path }) => [`${file}:${span.start}:${span.end}`, path]),
  );
  for (const file of flow.files) {
    const found: string[] = [];
    for (const span of snapshot.derived(file, readSourceFacts)?.settled ?? []) {
      const path = paths.get(`${file}:${span.start}:${span.end}`);
      if (path === undefined || found.some((other) => path.startsWith(other))) continue;
      if (path !== '') found.push(`${path}.`);
      yield { file, span, path };
    }
  }
}
