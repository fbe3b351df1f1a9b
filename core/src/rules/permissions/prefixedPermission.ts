import { judgeName } from '../../catalog/nameVerdict';
import { permissionMessages } from '../../messages/rules/permissions';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import type { Rule } from '../_shared/rule';
import { formedEntries } from './formedEntries';
import { entryPlace, permissionFixes } from './permissionFix';
import { wrongName } from './wrongName';

/** `openapi.x.y` or `cloud.openapi.x.y` as an entry. */
export const prefixedPermission: Rule = {
  id: 'prefixed-permission',
  *check(context) {
    const { config } = context.state;
    for (const { entry, form } of formedEntries(config)) {
      if (form.kind !== 'prefixed') continue;
      const { bare } = form;
      const canBe = wrongName(bare, judgeName(context.snapshot.catalog, bare)) === undefined;
      yield {
        ...entryPlace(context, entry),
        message: formatText(permissionMessages.prefixed, { name: entry.name, bare }),
        fixes: canBe
          ? permissionFixes(context, formatText(sharedFixes.changeTo, { name: bare }), {
              replace: [{ index: entry.index, names: [bare] }],
            })
          : [],
      };
    }
  },
};
