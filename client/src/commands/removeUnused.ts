import * as vscode from 'vscode';
import type { Server } from '../server';
import { workIn } from '../views/workIn';
import { changePermissions } from './changePermissions';
import { pickWithWork } from './pickFunction';

/** Removes the entries that nothing in a chosen function calls. */
export async function removeUnused(server: Server): Promise<void> {
  const fn = await pickWithWork(
    server,
    (fn) => workIn(fn, 'command').toRemove,
    vscode.l10n.t('No cloud function declares anything that it does not call.'),
  );
  if (fn !== undefined) await changePermissions(server, fn, { kind: 'removeUnused' });
}
