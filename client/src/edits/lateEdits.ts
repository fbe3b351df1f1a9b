import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CodeActionResolveRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageclient';
import type { ActionData } from '../../../server/protocol/src/protocol';
import { say } from '../say';
import { createFiles } from './createFiles';
import { pendingEdit, settleEdit } from './settleEdit';
import { SETTLE_COMMAND, type Ticket } from './ticket';
import { toEditorEdit } from './toEditorEdit';

type ServerAction = vscode.CodeAction & { readonly data?: ActionData<object> };

/**
 * Edits of code actions, asked for at the moment in which they are applied: config.json may change
 * between the light bulb and the choice, and whether it has unsaved changes counts then.
 */
export class LateEdits {
  readonly #client: () => BaseLanguageClient;
  readonly #tickets = new WeakMap<vscode.CodeAction, Ticket>();

  constructor(client: () => BaseLanguageClient) {
    this.#client = client;
  }

  /** Takes the edits out of the server's actions. */
  postpone(
    actions: (vscode.Command | vscode.CodeAction)[] | null | undefined,
  ): (vscode.Command | vscode.CodeAction)[] | null | undefined {
    for (const action of actions ?? []) {
      if (!('kind' in action) || (action as ServerAction).data === undefined) continue;
      const ticket: Ticket = {};
      this.#tickets.set(action, ticket);
      delete action.edit;
      action.command = { title: action.title, command: SETTLE_COMMAND, arguments: [ticket] };
    }
    return actions;
  }

  /** Asks the server for the edit; leaves the action without one where the fix no longer applies. */
  async resolve(
    action: vscode.CodeAction,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction> {
    const ticket = this.#tickets.get(action);
    if (ticket === undefined) return action;
    const client = this.#client();
    const { command: _command, ...question } = await client.code2ProtocolConverter.asCodeAction(
      action,
      token,
    );
    const answer = await client.sendRequest(CodeActionResolveRequest.type, question, token);
    const { edit, created } = await toEditorEdit(client, answer.edit ?? {});
    if (edit !== undefined) action.edit = edit;
    if (answer.command) action.command = client.protocol2CodeConverter.asCommand(answer.command);
    const notices = (answer.data as ActionData<object> | undefined)?.permissions ?? [];
    const pending = pendingEdit(notices);
    ticket.settle = async () => {
      try {
        await createFiles(created);
      } catch (error) {
        say(vscode.l10n.t('config.json could not be created: {0}', String(error)));
        return;
      }
      await settleEdit(pending);
      // VS Code's own word of a created file comes late; until then the call would stay underlined.
      const changes = notices.map(({ configUri }) => ({
        uri: configUri,
        type: FileChangeType.Changed,
      }));
      await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    };
    return action;
  }
}
