import { permissionMessages, permissionFixes as titles } from '../../messages/rules/permissions';
import { formatText } from '../../messages/text';
import type { Rule } from '../_shared/rule';
import { formedEntries } from './formedEntries';
import { configName, entryPlace, permissionFixes } from './permissionFix';

/** An entry that an earlier one already makes. */
export const duplicatePermission: Rule = {
  id: 'duplicate-permission',
  *check(context) {
    const { fn, config } = context.state;
    for (const { entry, form } of formedEntries(config)) {
      if (form.kind !== 'duplicate') continue;
      const values = { name: entry.name, config: configName(context) };
      yield {
        ...entryPlace(context, entry),
        tags: ['unnecessary'],
        message: formatText(permissionMessages.duplicate, values),
        related: [
          {
            place: { file: fn.configPath, span: form.first.span },
            message: permissionMessages.duplicateFirst,
          },
        ],
        fixes: permissionFixes(context, formatText(titles.remove, values), {
          remove: [entry.index],
        }),
      };
    }
  },
};
