import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { formatText, referencedAt, safeFixOf } from '#core';
import {
  type ActionData,
  OPEN_REFERENCE_COMMAND,
  type PermissionsNotice,
} from '../../protocol/src/protocol';
import { fixAllEdits } from '../fixAllEdits';
import { furtherActionsAt } from '../furtherActionsAt';
import { guarded } from '../guard';
import { serverMessages } from '../messages';
import { planFresh } from '../planFresh';
import { permissionsNotices } from '../present/permissionsNotices';
import { toWorkspaceEdit } from '../present/workspaceEdit';
import { type QuickFixData, quickFixesAt, resolveQuickFix } from '../quickFixes';
import type { Session } from '../session';
import { pathOf } from '../uris';
import type { Feature } from './feature';

/** The kind of "fix all"; sources of editors name it in their settings. */
const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.cloudcall`;

/** The kind of the actions that show a reference page. */
const REFERENCE_KIND = 'documentation.cloudcall';

/** What an action carries until the client wants its edit: by what it is planned again. */
type Data = ActionData<{ readonly quick?: QuickFixData; readonly fixAll?: string }>;

/** Quick fixes of the findings at the cursor, and fix-all for the functions of the file. */
export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        FIX_ALL_KIND,
        ...(client.editorCommands ? [REFERENCE_KIND] : []),
      ],
      resolveProvider: client.resolveActionEdits,
    },
  }),
  register(session) {
    const { connection } = session;
    connection.onCodeAction(
      guarded(session, 'textDocument/codeAction', null, async (params: CodeActionParams) => {
        await session.settingsKnown;
        return offer(session, params);
      }),
    );
    const resolved = guarded(
      session,
      'codeAction/resolve',
      undefined,
      (action: CodeAction): CodeAction | undefined => resolve(session, action),
    );
    connection.onCodeActionResolve(async (action, token) => {
      return (await resolved(action, token)) ?? action;
    });
  },
};

function offer(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const file = pathOf(textDocument.uri);
  const wants = (kind: string): boolean =>
    context.only === undefined ||
    context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === '');
  const actions: CodeAction[] = [];
  session.snapshot(file);
  if (wants(CodeActionKind.QuickFix)) {
    actions.push(...quickFixesAt(session, file, range));
    actions.push(...furtherActionsAt(session, file, range));
  }
  const snapshot = session.engine.snapshot();
  // Alone they would light a bulb at every call.
  const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic || actions.length > 0;
  if (session.client.editorCommands && isAsked && wants(REFERENCE_KIND)) {
    const offset = session.converter(snapshot).offset(file, range.start);
    actions.push(...referencedAt(snapshot, file, offset).map((name) => showing(session, name)));
  }
  if (
    wants(FIX_ALL_KIND) &&
    snapshot.functionsReaching(file).some((fn) => snapshot.findings(fn).some(safeFixOf))
  ) {
    actions.push({
      title: session.say(serverMessages.fixAll),
      kind: FIX_ALL_KIND,
      ...(session.client.resolveActionEdits
        ? { data: { fixAll: file } satisfies Data }
        : { edit: fixAll(session, file).edit }),
    });
  }
  return actions;
}

/** Shows the reference page of an interface. */
function showing(session: Session, name: string): CodeAction {
  const title = session.say(formatText(serverMessages.showReference, { name }));
  return {
    title,
    kind: REFERENCE_KIND,
    command: { title, command: OPEN_REFERENCE_COMMAND, arguments: [name] },
  };
}

function resolve(session: Session, action: CodeAction): CodeAction {
  const data = action.data as Data | undefined;
  if (data?.quick !== undefined) {
    session.snapshot(data.quick.file);
    return resolveQuickFix(session, action, data.quick);
  }
  if (data?.fixAll === undefined) return action;
  session.snapshot(data.fixAll);
  const { edit, permissions } = fixAll(session, data.fixAll);
  return { ...action, edit, data: { ...data, permissions } satisfies Data };
}

function fixAll(
  session: Session,
  file: string,
): { readonly edit: WorkspaceEdit; readonly permissions: readonly PermissionsNotice[] } {
  const { engine, documents } = session;
  return planFresh(engine, (snapshot) => {
    const functions = snapshot.functionsReaching(file);
    const edits = fixAllEdits(
      engine,
      functions.map((fn) => fn.directory),
    );
    return {
      plan: {
        edit: toWorkspaceEdit(session, snapshot, edits),
        permissions: permissionsNotices(documents, snapshot, { edits }),
      },
      files: [...functions.map((fn) => fn.configPath), ...edits.map((edit) => edit.file)],
    };
  });
}
