import type { Text } from '../messages/text';
import type { FileEdit } from '../text/span';

/** A wanted change of `permissions.openapi`. Names already declared are not added again. */
export interface PermissionsChange {
  /** Names to append, in this order. */
  readonly add?: readonly string[];
  /** Indexes of entries (see `PermissionEntry.index`) to remove. */
  readonly remove?: readonly number[];
  /** Entries to replace, each by one name or more in its place; names declared elsewhere are left out. */
  readonly replace?: readonly { readonly index: number; readonly names: readonly string[] }[];
}

/** The planned edit, nothing to do (`edit` undefined), or a refusal with its reason. */
export type EditPlan =
  | { readonly ok: true; readonly edit: FileEdit | undefined }
  | { readonly ok: false; readonly reason: Text };
