import * as vscode from 'vscode';
import { INTERFACES_AT, type InterfacesAtResult } from '../../../server/protocol/src/protocol';
import type { Server } from '../server';
import { workIn } from '../views/workIn';
import { changePermissions } from './changePermissions';
import { pickFunction } from './pickFunction';
import { pickInterfaces } from './pickInterfaces';

/**
 * At a use in the active editor: declares that interface for the file's function. Elsewhere: asks
 * for the function, then for any number of interfaces.
 */
export async function declarePermission(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const at =
    editor &&
    (await server.request<InterfacesAtResult>(INTERFACES_AT, {
      uri: editor.document.uri.toString(),
      position: editor.selection.active,
    }));
  if (at !== undefined && at.names.length > 0 && at.functions[0] !== undefined) {
    await changePermissions(server, at.functions[0], { kind: 'declare', names: at.names });
    return;
  }
  const fn = await pickFunction(server, (fn) => workIn(fn, 'command').toDeclare);
  if (fn === undefined) return;
  const names = await pickInterfaces(server, fn);
  if (names === undefined || names.length === 0) return;
  await changePermissions(server, fn, { kind: 'declare', names });
}
