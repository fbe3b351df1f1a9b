import * as vscode from 'vscode';
import type { Server } from '../server';
import { workIn } from '../views/workIn';
import { changePermissions } from './changePermissions';
import { pickWithWork } from './pickFunction';

/** Declares every interface that a chosen function uses and has not declared. */
export async function declareAllUsed(server: Server): Promise<void> {
  const fn = await pickWithWork(
    server,
    (fn) => workIn(fn, 'command').toDeclare,
    vscode.l10n.t('Every cloud function declares what it calls.'),
  );
  if (fn !== undefined) await changePermissions(server, fn, { kind: 'declareAllUsed' });
}
