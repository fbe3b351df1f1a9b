import * as vscode from 'vscode';
import {
  WRITE_TYPES,
  type WriteTypesParams,
  type WriteTypesResult,
} from '../../../server/protocol/src/protocol';
import { openDocument } from '../openDocument';
import { say } from '../say';
import type { Server } from '../server';
import { pickFunction } from './pickFunction';

/** Writes the declaration file of a chosen function, saves it, and says where it is. */
export async function writeTypes(server: Server): Promise<void> {
  const fn = await pickFunction(server);
  if (fn === undefined) return;
  const params: WriteTypesParams = { function: fn.uri };
  const result = await server.request<WriteTypesResult>(WRITE_TYPES, params);
  if (result === undefined) {
    say(vscode.l10n.t('The language server does not answer; see the output "Cloud Call".'));
  } else if (result.message !== undefined) {
    void vscode.window.showWarningMessage(result.message);
  } else {
    await openDocument(vscode.Uri.parse(result.uri))?.save();
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} was written; make sure that tsconfig.json or jsconfig.json includes it.',
        result.path,
      ),
    );
  }
}
