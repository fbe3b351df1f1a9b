import * as vscode from 'vscode';
import type { PermissionsNotice } from '../../../server/protocol/src/protocol';
import { listed } from '../listed';
import { openDocument } from '../openDocument';
import { say } from '../say';

/** How long a save that is under way may take before a file counts as not saved. */
const SAVING_MS = 400;

/** An edit of permissions that is about to be applied. */
export interface PendingEdit {
  readonly notices: readonly PermissionsNotice[];
  /** URIs of those config.json that hold no unsaved changes of the user. */
  readonly clean: readonly string[];
}

/** To be called just before the edit is applied. */
export function pendingEdit(notices: readonly PermissionsNotice[]): PendingEdit {
  const uris = notices.map(({ configUri }) => configUri);
  return { notices, clean: uris.filter((uri) => !isDirty(uri)) };
}

/**
 * Once the edit is applied: saves each config.json that had no unsaved changes before, since only
 * what is saved is uploaded, and says in the status bar what is to be done. What had some stays the
 * user's to save; that is said too. Every way of declaring ends here.
 */
export async function settleEdit({ notices, clean }: PendingEdit): Promise<void> {
  for (const uri of clean) if (isDirty(uri)) await openDocument(vscode.Uri.parse(uri))?.save();
  if (notices.length > 0) void tell(notices);
}

async function tell(notices: readonly PermissionsNotice[]): Promise<void> {
  const dirty = (): boolean => notices.some(({ configUri }) => isDirty(configUri));
  // An edit that belongs to a save of the same file is saved with it in a moment.
  const end = Date.now() + SAVING_MS;
  while (dirty() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 40));
  const declared = notices.filter(({ added }) => added.length > 0);
  const names = [...new Set((declared.length > 0 ? declared : notices).map((it) => it.function))];
  const functions = listed(names);
  // Undoing belongs to the file that was changed, so the way there is short.
  const [config, other] = new Set(notices.map(({ configUri }) => configUri));
  const about = config === undefined || other ? undefined : vscode.Uri.parse(config);
  if (declared.length > 0) {
    say(
      dirty()
        ? vscode.l10n.t('declared in {0}, not saved: save and upload it', functions)
        : vscode.l10n.t('declared in {0}: upload it, then allow ten minutes', functions),
      about,
    );
    return;
  }
  const removed = [...new Set(notices.flatMap((notice) => notice.removed))];
  const what = listed(removed);
  say(
    dirty()
      ? vscode.l10n.t('{0}: removed {1}, config.json not saved', functions, what)
      : vscode.l10n.t('{0}: removed {1}', functions, what),
    about,
  );
}

function isDirty(uri: string): boolean {
  return openDocument(vscode.Uri.parse(uri))?.isDirty === true;
}
