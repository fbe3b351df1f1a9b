import { permissionMessages } from '../../messages/rules/permissions';
import { formatText } from '../../messages/text';
import { joinPath } from '../../text/path';
import { isGitIgnored } from '../_shared/isGitIgnored';
import { isGitTracked } from '../_shared/isGitTracked';
import type { Rule } from '../_shared/rule';
import { configName } from './permissionFix';

/** A config.json that declares permissions and that git ignores, though it keeps the function's code. */
export const ignoredConfig: Rule = {
  id: 'ignored-config',
  *check(context) {
    const { fn, config } = context.state;
    const span = config.permissionsKey;
    if (span === undefined || config.permissions.length === 0) return;
    const code = fn.entry ?? joinPath(fn.directory, 'index.js');
    const { snapshot } = context;
    if (!isGitIgnored(snapshot, fn.root, config.path)) return;
    if (isGitIgnored(snapshot, fn.root, code)) return;
    if (isGitTracked(snapshot, fn.root, config.path)) return;
    const message = formatText(permissionMessages.ignored, { config: configName(context) });
    yield { file: config.path, span, message };
  },
};
