import { permissionMessages, permissionFixes as titles } from '../messages/rules/permissions';
import { formatText } from '../messages/text';
import { formedEntries } from './entryForm';
import { permissionFixes } from './permissionFix';
import type { Rule } from './rule';

/** `openapi.x.y` or `cloud.openapi.x.y` as an entry. */
export const prefixedPermission: Rule = {
  id: 'prefixed-permission',
  severity: 'error',
  fix: 'safe',
  *check(context) {
    const { fn, config } = context.state;
    for (const { entry, form } of formedEntries(config)) {
      if (form.kind !== 'prefixed') continue;
      const { bare } = form;
      yield {
        file: fn.configPath,
        span: entry.span,
        interface: entry.name,
        message: formatText(permissionMessages.prefixed, { name: entry.name, bare }),
        fixes: permissionFixes(context, formatText(titles.rename, { name: bare }), {
          replace: [{ index: entry.index, names: [bare] }],
        }),
      };
    }
  },
};
