import { permissionMessages } from '../../messages/rules/permissions';
import { formatText, type Text } from '../../messages/text';
import type { Rule, RuleContext } from '../_shared/rule';
import { plainEntries } from './formedEntries';
import { entryPlace } from './permissionFix';

/** A retired interface, in code or config.json, with what replaces it. */
export const deprecatedInterface: Rule = {
  id: 'deprecated-interface',
  *check(context) {
    const { state } = context;
    for (const { file, span, interface: name } of state.flow.uses) {
      const message = messageFor(context, name);
      if (message !== undefined)
        yield { file, span, interface: name, message, tags: ['deprecated'] };
    }
    for (const entry of plainEntries(state.config)) {
      const message = messageFor(context, entry.name);
      if (message === undefined) continue;
      yield { ...entryPlace(context, entry), message, tags: ['deprecated'] };
    }
  },
};

function messageFor({ snapshot: { catalog } }: RuleContext, name: string): Text | undefined {
  const deprecated = catalog.get(name)?.deprecated;
  if (deprecated === undefined) return undefined;
  const { since, replacement, note } = deprecated;
  if (note) return formatText(permissionMessages.deprecatedDepends, { name, since, note });
  return replacement === undefined
    ? formatText(permissionMessages.deprecated, { name, since })
    : formatText(permissionMessages.deprecatedReplaced, { name, since, replacement });
}
