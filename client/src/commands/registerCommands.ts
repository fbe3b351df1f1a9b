import * as vscode from 'vscode';
import {
  INSERT_SNIPPET_COMMAND,
  OPEN_REFERENCE_COMMAND,
  REPORT_COMMAND,
  type ReportAction,
  SHOW_REFERENCES_COMMAND,
} from '../../../server/protocol/src/protocol';
import { SETTLE_COMMAND, settleTicket } from '../edits/ticket';
import { StatusReport } from '../report/statusReport';
import type { Server } from '../server';
import { browseInterfaces } from './browseInterfaces';
import { checkWorkspace } from './checkWorkspace';
import { declareAllUsed } from './declareAllUsed';
import { declarePermission } from './declarePermission';
import { insertSnippet } from './insertSnippet';
import { newCloudFunction } from './newCloudFunction';
import { openReference } from './openReference';
import { removeUnused } from './removeUnused';
import { rowCommands } from './rowCommands';
import { showReferences } from './showReferences';
import { writeTypes } from './writeTypes';

/** Registers all commands; disposing of the result takes them back. */
export function registerCommands(server: Server, output: vscode.OutputChannel): vscode.Disposable {
  const report = new StatusReport(server, output);
  const commands: Readonly<Record<string, Parameters<typeof vscode.commands.registerCommand>[1]>> =
    {
      [SHOW_REFERENCES_COMMAND]: showReferences,
      [INSERT_SNIPPET_COMMAND]: insertSnippet,
      [SETTLE_COMMAND]: settleTicket,
      'cloudcall.declarePermission': () => declarePermission(server),
      'cloudcall.declareAllUsed': () => declareAllUsed(server),
      'cloudcall.removeUnused': () => removeUnused(server),
      'cloudcall.checkWorkspace': () => checkWorkspace(server),
      ...rowCommands(server),
      'cloudcall.newFunction': (folder?: vscode.Uri) => newCloudFunction(server, folder),
      'cloudcall.browseInterfaces': () => browseInterfaces(server),
      [OPEN_REFERENCE_COMMAND]: (name?: string) => openReference(server, name),
      'cloudcall.writeTypes': () => writeTypes(server),
      'cloudcall.explainStatus': () => report.show(),
      [REPORT_COMMAND]: (action: ReportAction) => report.act(action),
      'cloudcall.restartServer': () => server.restart(),
    };
  return vscode.Disposable.from(
    report,
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}
