import * as vscode from 'vscode';
import {
  type FunctionStatus,
  STATUS,
  type StatusParams,
  type StatusResult,
} from '../../server/protocol/src/protocol';
import { listed, listedClauses } from './listed';
import { openDocument } from './openDocument';
import type { Server } from './server';

/** What the user is told about the checking of a file. */
export interface StatusText {
  readonly text: string;
  /** What is to be added, on the same line; may be empty. */
  readonly detail: string;
  readonly severity: vscode.LanguageStatusSeverity;
  /** Functions of the file whose config.json is open with unsaved changes: an upload leaves these out. */
  readonly unsaved: readonly FunctionStatus[];
}

/** Asks the server about a file, without starting it for that; `document` may be absent. */
export async function describeStatus(
  server: Server,
  document: vscode.TextDocument | undefined,
): Promise<StatusText> {
  if (server.state === 'starting') await server.start();
  if (server.state === 'failed') {
    return plain(
      vscode.l10n.t('Cloud Call is off'),
      vscode.l10n.t('The language server cannot run.'),
      vscode.LanguageStatusSeverity.Error,
    );
  }
  if (server.state !== 'running') {
    return plain(
      vscode.l10n.t('Cloud Call is off'),
      vscode.l10n.t(
        'Nothing here has to do with cloud functions: no project.config.json, no cloudfunctions folder, no file that loads wx-server-sdk.',
      ),
    );
  }
  if (document === undefined || !server.schemes.includes(document.uri.scheme)) {
    return plain(
      vscode.l10n.t('Cloud Call is on'),
      vscode.l10n.t('Open a file of a cloud function to see what is known about it.'),
    );
  }
  const params: StatusParams = { uri: document.uri.toString() };
  const status = await server.request<StatusResult>(STATUS, params);
  return status === undefined ? notAnswering() : explain(status);
}

function explain({ state, functions }: StatusResult): StatusText {
  const off = vscode.l10n.t('Not checked');
  switch (state) {
    case 'outside-workspace':
      return plain(
        off,
        vscode.l10n.t('The file lies outside the open folders; open the folder of its project.'),
      );
    case 'no-functions':
      return plain(
        off,
        vscode.l10n.t(
          'No cloud function was found. Set cloudfunctionRoot in project.config.json to the folder that holds them.',
        ),
      );
    case 'not-reached':
      return plain(off, vscode.l10n.t('No cloud function loads this file.'));
    case 'checked':
      return functions.length > 0
        ? checked(functions)
        : plain(vscode.l10n.t('Checked'), vscode.l10n.t('The file belongs to the project itself.'));
  }
}

function checked(functions: readonly FunctionStatus[]): StatusText {
  const undeclared = functions.reduce((sum, fn) => sum + fn.undeclared, 0);
  const lines = functions.map((fn) =>
    fn.unresolved === 0
      ? vscode.l10n.t(
          '{0}: interfaces used {1}, not declared {2}',
          fn.label,
          fn.used,
          fn.undeclared,
        )
      : vscode.l10n.t(
          '{0}: interfaces used {1}, not declared {2}, calls that cannot be read {3}',
          fn.label,
          fn.used,
          fn.undeclared,
          fn.unresolved,
        ),
  );
  const unsaved = functions.filter(
    (fn) => openDocument(vscode.Uri.parse(fn.configUri))?.isDirty === true,
  );
  const one = functions.length === 1 ? lines[0] : undefined;
  return {
    ...(unsaved.length > 0
      ? {
          text: vscode.l10n.t('{0}: config.json not saved', namesOf(unsaved)),
          detail: vscode.l10n.t('an upload leaves its changes out'),
        }
      : { text: one ?? namesOf(functions), detail: one ? '' : listedClauses(lines) }),
    severity:
      undeclared > 0
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information,
    unsaved,
  };
}

function namesOf(functions: readonly FunctionStatus[]): string {
  return listed(functions.map((fn) => fn.label));
}

function notAnswering(): StatusText {
  return plain(
    vscode.l10n.t('Cloud Call is off'),
    vscode.l10n.t('The language server does not answer; see the output "Cloud Call".'),
    vscode.LanguageStatusSeverity.Error,
  );
}

function plain(
  text: string,
  detail: string,
  severity = vscode.LanguageStatusSeverity.Information,
): StatusText {
  return { text, detail, severity, unsaved: [] };
}
