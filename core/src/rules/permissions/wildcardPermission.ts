import { isDeclarable, judgeName } from '../../catalog/nameVerdict';
import { permissionMessages, permissionFixes as titles } from '../../messages/rules/permissions';
import { formatText } from '../../messages/text';
import type { Rule, RuleContext } from '../_shared/rule';
import { formedEntries } from './formedEntries';
import { entryPlace, permissionFixes } from './permissionFix';

/** `*` or `security.*` as an entry. The fix is offered only where every used name is known. */
export const wildcardPermission: Rule = {
  id: 'wildcard-permission',
  *check(context) {
    const { config, flow } = context.state;
    for (const { entry, form } of formedEntries(config)) {
      if (form.kind !== 'wildcard') continue;
      yield {
        ...entryPlace(context, entry),
        message: formatText(permissionMessages.wildcard, { name: entry.name }),
        fixes:
          flow.unresolved.length > 0
            ? []
            : permissionFixes(context, titles.expand, {
                replace: [{ index: entry.index, names: namesMatching(context, entry.name) }],
              }),
      };
    }
  },
};

/** The used names that a wildcard was meant to cover, in order of first use. */
function namesMatching({ state, snapshot }: RuleContext, wildcard: string): readonly string[] {
  const prefix = wildcard.slice(0, wildcard.indexOf('*')).replace(/^(?:cloud\.)?openapi\./, '');
  const names = state.flow.uses
    .map((use) => use.interface)
    .filter((name) => name.startsWith(prefix) && isDeclarable(judgeName(snapshot.catalog, name)));
  return [...new Set(names)];
}
