import { permissionMessages } from '../../messages/rules/permissions';
import { formatText } from '../../messages/text';
import { type UncalledPath, uncalledPaths } from '../../questions/uncalledPaths';
import type { Rule, RuleContext } from '../_shared/rule';

/**
 * An openapi object, or a category of it, that is awaited or returned from an async function. What is
 * made of one that never arrives is not reported again.
 */
export const uncalledOpenapi: Rule = {
  id: 'uncalled-openapi',
  *check(context) {
    for (const { path, ...place } of uncalledReferences(context)) {
      const prefix = path === '' ? 'openapi.' : `${path}.`;
      yield { ...place, message: formatText(permissionMessages.uncalled, { path: prefix }) };
    }
  },
};

/** The openapi objects of a function that are awaited or returned without a call. */
export function* uncalledReferences({ ask }: RuleContext): Iterable<UncalledPath> {
  const found = new Map<string, string[]>();
  for (const uncalled of ask(uncalledPaths)) {
    const { file, path } = uncalled;
    const before = found.get(file) ?? [];
    if (before.some((other) => path.startsWith(other))) continue;
    if (path !== '') found.set(file, [...before, `${path}.`]);
    yield uncalled;
  }
}
