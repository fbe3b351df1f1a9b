import { judgeName } from '../../catalog/nameVerdict';
import { permissionMessages, permissionFixes as titles } from '../../messages/rules/permissions';
import { formatText } from '../../messages/text';
import type { Rule } from '../_shared/rule';
import { plainEntries } from './formedEntries';
import { configName, entryPlace, permissionFixes } from './permissionFix';
import { uncalledReferences } from './uncalledOpenapi';

/**
 * An entry that nothing in the function calls. Silent on entries whose form or spelling another
 * rule reports, on those that a misspelt or missing call was meant for, and where there is no code to see.
 */
export const unusedPermission: Rule = {
  id: 'unused-permission',
  *check(context) {
    const { state, snapshot } = context;
    if (state.fn.sources.length === 0) return;
    const unused = new Set(state.unused);
    for (const { interface: name } of state.flow.uses) {
      const verdict = judgeName(snapshot.catalog, name);
      if (verdict.kind === 'misspelt') unused.delete(verdict.nearest.name);
    }
    for (const { path } of uncalledReferences(context)) unused.delete(path);
    for (const entry of plainEntries(state.config)) {
      if (!unused.has(entry.name)) continue;
      const { kind } = judgeName(snapshot.catalog, entry.name);
      if (kind !== 'known' && kind !== 'unsupported') continue;
      const values = { name: entry.name, config: configName(context) };
      yield {
        ...entryPlace(context, entry),
        tags: ['unnecessary'],
        message: formatText(permissionMessages.unused, { ...values, function: state.fn.name }),
        fixes: permissionFixes(context, formatText(titles.remove, values), {
          remove: [entry.index],
        }),
      };
    }
  },
};
