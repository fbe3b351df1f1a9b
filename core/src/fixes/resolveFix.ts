import { misnamedConfig } from '../config/misnamedConfig';
import { repairableKey } from '../config/misplacedKeys';
import type { PermissionsChange } from '../config/permissionsChange';
import { planPermissions } from '../config/planPermissions';
import { readConfig } from '../config/readConfig';
import type { FileRename, Fix } from '../findings/finding';
import { CONFIG_REFUSALS } from '../messages/config';
import { formatText, type Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { baseName } from '../text/path';
import type { FileEdit } from '../text/span';
import { editRefusal, fixRefusal } from './editRefusal';

/** The edits of a fix (none when there is nothing left to do) or the file that it renames, or a refusal with its reason. */
export type ResolvedFix =
  | { readonly ok: true; readonly edits: readonly FileEdit[]; readonly rename?: FileRename }
  | { readonly ok: false; readonly reason: Text };

/** Turns a fix into edits of the files as they are in the snapshot. */
export function resolveFix(snapshot: Snapshot, fix: Fix): ResolvedFix {
  const refusal = fixRefusal((file) => editRefusal(snapshot, file), fix);
  if (refusal !== undefined) return { ok: false, reason: refusal.reason };
  const { change } = fix;
  switch (change.kind) {
    case 'text':
      return { ok: true, edits: change.edits };
    case 'rename':
      return { ok: true, edits: [], rename: change };
    case 'permissions':
      return resolvePermissions(snapshot, change.config, change.change);
  }
}

/** The edit that a change of permissions means for the config.json at a path, existing or not. */
export function resolvePermissions(
  snapshot: Snapshot,
  path: string,
  change: PermissionsChange,
): ResolvedFix {
  const refusal = editRefusal(snapshot, path);
  if (refusal !== undefined) return { ok: false, reason: refusal };
  const misnamed = misnamedConfig(snapshot, path);
  if (misnamed !== undefined) {
    return {
      ok: false,
      reason: formatText(CONFIG_REFUSALS.misnamed, { name: baseName(misnamed) }),
    };
  }
  const config = readConfig(path, snapshot.read(path));
  const key = config.broken ? undefined : repairableKey(config);
  if (key !== undefined) {
    const written = `"${key.written}"`;
    return { ok: false, reason: formatText(CONFIG_REFUSALS.misplacedKey, { written }) };
  }
  const plan = planPermissions(config, change);
  if (!plan.ok) return plan;
  return { ok: true, edits: plan.edit === undefined ? [] : [plan.edit] };
}
