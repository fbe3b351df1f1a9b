import {
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { type ChangeResult, DECLARE_COMMAND } from '../../protocol/src/protocol';
import { guarded } from '../guard';
import { serverMessages } from '../messages';
import { changePermissions } from '../permissions/changePermissions';
import { findFunction } from '../permissions/findFunction';
import { REFUSAL_COMMAND } from '../quickFixes';
import type { Session } from '../session';
import type { Feature } from './feature';

/** Commands for clients without an interface of their own; what is refused is shown as a message. */
export const commands: Feature = {
  capabilities: () => ({
    executeCommandProvider: { commands: [DECLARE_COMMAND, REFUSAL_COMMAND] },
  }),
  register(session) {
    session.connection.onExecuteCommand(
      guarded(session, 'workspace/executeCommand', null, (params: ExecuteCommandParams) =>
        execute(session, params),
      ),
    );
  },
};

async function execute(
  session: Session,
  { command, arguments: given = [] }: ExecuteCommandParams,
): Promise<ChangeResult | null> {
  const values = given.flat().filter((value) => typeof value === 'string');
  if (command === REFUSAL_COMMAND) warn(session, values[0] ?? '');
  return command === DECLARE_COMMAND ? declare(session, values) : null;
}

async function declare(
  session: Session,
  [wanted, ...names]: readonly string[],
): Promise<ChangeResult | null> {
  if (wanted === undefined || names.length === 0) {
    warn(session, session.say(serverMessages.wrongArguments));
    return null;
  }
  const found = findFunction(session.snapshot(), wanted);
  if (!found.ok) {
    warn(session, session.say(found.reason));
    return null;
  }
  const result = await changePermissions(session, found.fn, { kind: 'declare', names });
  if (result.message !== undefined) warn(session, result.message);
  return result;
}

function warn({ connection }: Session, message: string): void {
  // A plain notification: the connection's own function asks a question and waits for the answer.
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message,
  });
}
