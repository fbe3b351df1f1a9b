import type { ConfigIssue, PermissionEntry } from '../../config/configFile';
import { misnamedConfig } from '../../config/misnamedConfig';
import { repairableKey } from '../../config/misplacedKeys';
import type { PermissionsChange } from '../../config/permissionsChange';
import type { Fix, Report } from '../../findings/finding';
import type { Text } from '../../messages/text';
import { relativePath } from '../../text/path';
import type { RuleContext } from '../_shared/rule';

/** The function's config.json as messages name it: relative to the workspace root. */
export function configName({ state }: RuleContext): string {
  return relativePath(state.fn.root, state.fn.configPath);
}

/** Where an entry of the function's permissions stands, with the name that it gives. */
export function entryPlace(
  { state }: RuleContext,
  { span, name }: PermissionEntry,
): Pick<Report, 'file' | 'span' | 'interface'> {
  return { file: state.fn.configPath, span, interface: name };
}

/** A preferred fix that changes the function's permissions; none where config.json cannot be edited. */
export function permissionFixes(
  { state, snapshot }: RuleContext,
  title: Text,
  change: PermissionsChange,
  safe = true,
): readonly Fix[] {
  if (state.config.broken || state.config.issues.some(blocksEdits)) return [];
  const config = state.fn.configPath;
  if (misnamedConfig(snapshot, config) !== undefined || repairableKey(state.config)) return [];
  return [{ title, safe, preferred: true, change: { kind: 'permissions', config, change } }];
}

/** Where a value of a wrong type leaves no place for an entry. */
function blocksEdits({ kind, path }: ConfigIssue): boolean {
  return kind === 'type' && ['', 'permissions', 'permissions.openapi'].includes(path);
}
