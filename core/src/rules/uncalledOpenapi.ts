import { readSourceFacts } from '../facts/readSourceFacts';
import { sdkMessages } from '../messages/rules/sdk';
import { formatText } from '../messages/text';
import type { Rule } from './rule';

/**
 * An openapi object, or a category of it, that is awaited or returned from an async function. What is
 * made of one that never arrives is not reported again.
 */
export const uncalledOpenapi: Rule = {
  id: 'uncalled-openapi',
  severity: 'error',
  fix: 'none',
  *check({ state: { flow }, snapshot }) {
    const paths = new Map(
      flow.references.map(({ file, span, path }) => [`${file}:${span.start}:${span.end}`, path]),
    );
    for (const file of flow.files) {
      const reported: string[] = [];
      for (const span of snapshot.derived(file, readSourceFacts)?.settled ?? []) {
        const path = paths.get(`${file}:${span.start}:${span.end}`);
        if (path === undefined) continue;
        const prefix = path === '' ? 'openapi.' : `${path}.`;
        if (reported.some((other) => other !== '' && path.startsWith(other))) continue;
        reported.push(path === '' ? '' : prefix);
        yield { file, span, message: formatText(sdkMessages.uncalled, { path: prefix }) };
      }
    }
  },
};
