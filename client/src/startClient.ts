import type * as vscode from 'vscode';
import {
  ApplyWorkspaceEditRequest,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { OPEN_REFERENCE_COMMAND } from '../../server/protocol/src/protocol';
import { beforeWords } from './beforeWords';
import { documentsOf } from './documentsOf';
import { applyServerEdit } from './edits/applyServerEdit';
import { LateEdits } from './edits/lateEdits';
import type { Platform } from './platform';
import { RestartPolicy } from './restartPolicy';

/**
 * Starts the language server. Rejects when it cannot be started; `gaveUp` is called when it died
 * too often later on.
 */
export async function startClient(
  platform: Platform,
  context: vscode.ExtensionContext,
  output: vscode.OutputChannel,
  gaveUp: () => void,
): Promise<BaseLanguageClient> {
  const late = new LateEdits(() => client);
  const options: LanguageClientOptions = {
    documentSelector: documentsOf(platform.schemes).map(
      (filter) => ({ ...filter }) as { scheme: string; pattern: string },
    ),
    outputChannel: output,
    markdown: { isTrusted: { enabledCommands: [OPEN_REFERENCE_COMMAND] } },
    initializationOptions: { editorCommands: true },
    initializationFailedHandler: (error) => {
      output.appendLine(String(error));
      return false;
    },
    errorHandler: new RestartPolicy(gaveUp),
    middleware: {
      provideCompletionItem: async (document, position, context, token, next) =>
        beforeWords(document, position, await next(document, position, context, token)),
      provideCodeActions: async (document, range, context, token, next) =>
        late.postpone(await next(document, range, context, token)),
      resolveCodeAction: (action, token) => late.resolve(action, token),
    },
  };
  const client = await platform.makeClient(context, options);
  // A server that dies while it starts would be told of in a pop-up, again and again.
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
  // Ghost texts, which the protocol has only proposed so far.
  client.registerProposedFeatures();
  // In place of the library's own handler, which creates files before it fills them.
  client.onRequest(ApplyWorkspaceEditRequest.type, (params) => applyServerEdit(client, params));
  await client.start();
  return client;
}
