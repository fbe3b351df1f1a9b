import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../../../core/src/findings/finding';
import { type ResolvedFix, resolveFix } from '../../../core/src/fixes/resolveFix';
import { formatText } from '../../../core/src/messages/text';
import type { Snapshot } from '../../../core/src/project/snapshot';
import { baseName } from '../../../core/src/text/path';
import { fixAllEdits } from '../fixAllEdits';
import { guarded } from '../guard';
import { serverMessages } from '../messages';
import { toDiagnostic } from '../present/diagnostic';
import { toWorkspaceEdit } from '../present/workspaceEdit';
import type { Session } from '../session';
import { pathOf } from '../uris';
import type { Feature } from './feature';

/** The kind of "fix all"; sources of editors name it in their settings. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.cloudcall`;

/** Executed in place of a fix that is refused, so that the user learns why. */
export const REFUSAL_COMMAND = 'cloudcall.showRefusal';

/** What an unresolved fix-all action carries until the client wants its edit. */
interface FixAllData {
  readonly fixAll: string;
}

/** Quick fixes of the findings at the cursor, and fix-all for the functions of the file. */
export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND],
      resolveProvider: client.resolveActionEdits,
    },
  }),
  register(session) {
    const { connection, log } = session;
    connection.onCodeAction(
      guarded(log, 'textDocument/codeAction', null, async (params: CodeActionParams) => {
        await session.settingsKnown;
        return offer(session, params);
      }),
    );
    connection.onCodeActionResolve(async (action, token) => {
      const resolve = guarded(log, 'codeAction/resolve', action, (it: CodeAction) => {
        const data = it.data as FixAllData | undefined;
        return typeof data?.fixAll === 'string'
          ? { ...it, edit: fixAll(session, data.fixAll) }
          : it;
      });
      return resolve(action, token);
    });
  },
};

function offer(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const file = pathOf(textDocument.uri);
  const snapshot = session.engine.snapshot();
  const wants = (kind: string): boolean =>
    context.only === undefined ||
    context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === '');
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(session, snapshot, file, range));
  if (
    wants(FIX_ALL_KIND) &&
    snapshot.functionsReaching(file).some((fn) => fixable(snapshot.findings(fn)))
  ) {
    actions.push({
      title: session.say(serverMessages.fixAll),
      kind: FIX_ALL_KIND,
      ...(session.client.resolveActionEdits
        ? { data: { fixAll: file } satisfies FixAllData }
        : { edit: fixAll(session, file) }),
    });
  }
  return actions;
}

function fixable(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ severity, fixes }) =>
      (severity === 'error' || severity === 'warning') && fixes.some((fix) => fix.safe),
  );
}

function quickFixes(
  session: Session,
  snapshot: Snapshot,
  file: string,
  range: Range,
): CodeAction[] {
  const wanted = session.converter(snapshot).span(file, range);
  const findings = [
    ...snapshot.functionsReaching(file).flatMap((fn) => snapshot.findings(fn)),
    ...snapshot.workspaceFindings(),
  ];
  return findings
    .filter((it) => it.file === file && it.span.start <= wanted.end && wanted.start <= it.span.end)
    .flatMap((finding) => finding.fixes.map((fix) => quickFix(session, snapshot, finding, fix)));
}

function quickFix(session: Session, snapshot: Snapshot, finding: Finding, fix: Fix): CodeAction {
  const title = session.say(fix.title);
  const plan = resolveFix(snapshot, fix);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, session.converter(snapshot), session.say)],
    isPreferred: fix.preferred,
    ...(plan.ok
      ? { edit: toWorkspaceEdit(session, snapshot, plan.edits) }
      : {
          command: {
            title,
            command: REFUSAL_COMMAND,
            arguments: [refusal(session, finding, fix, plan)],
          },
        }),
  };
}

function refusal(
  session: Session,
  finding: Finding,
  { change }: Fix,
  { reason }: Extract<ResolvedFix, { ok: false }>,
): string {
  const config = baseName(change.kind === 'permissions' ? change.config : finding.file);
  return session.say(formatText(serverMessages.refused, { config, reason }));
}

function fixAll(session: Session, file: string): CodeAction['edit'] {
  const snapshot = session.engine.snapshot();
  const functions = snapshot.functionsReaching(file).map((fn) => fn.directory);
  return toWorkspaceEdit(session, snapshot, fixAllEdits(session.engine, functions));
}
