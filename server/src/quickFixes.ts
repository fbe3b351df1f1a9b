import {
  type CodeAction,
  CodeActionKind,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  baseName,
  type Finding,
  type Fix,
  filesOf,
  findingsIn,
  formatText,
  meets,
  type ResolvedFix,
  type RuleId,
  resolveFix,
  type Snapshot,
} from '#core';
import type { ActionData } from '../protocol/src/protocol';
import { serverMessages } from './messages';
import { type Planned, planFresh } from './planFresh';
import { permissionsNotices } from './present/permissionsNotices';
import { toDiagnostic } from './present/toDiagnostic';
import { toRename, toWorkspaceEdit } from './present/workspaceEdit';
import type { Session } from './session';

/** Executed in place of a fix that is refused, so that the user learns why. */
export const REFUSAL_COMMAND = 'cloudcall.showRefusal';

/** By what a quick fix is found again when its edit is wanted: with its title, which is the action's. */
export interface QuickFixData {
  readonly file: string;
  readonly rule: RuleId;
  readonly at: Position;
}

interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The quick fixes of the findings that a range of a file touches. */
export function quickFixesAt(session: Session, file: string, range: Range): readonly CodeAction[] {
  return planFresh(session.engine, (snapshot) => {
    const wanted = session.converter(snapshot).span(file, range);
    const offered = fixesIn(snapshot, file).filter(({ finding }) => meets(finding.span, wanted));
    return planned(
      offered.flatMap((each) => quickFix(session, snapshot, each) ?? []),
      offered,
    );
  });
}

/**
 * A quick fix planned again, on the files as they are now. One whose finding is gone comes back
 * without an edit.
 */
export function resolveQuickFix(
  session: Session,
  action: CodeAction,
  { file, rule, at }: QuickFixData,
): CodeAction {
  const again = planFresh(session.engine, (snapshot) => {
    const wanted = session.converter(snapshot).offset(file, at);
    const distance = ({ finding }: OfferedFix): number => Math.abs(finding.span.start - wanted);
    const [same] = fixesIn(snapshot, file)
      .filter(
        ({ finding, fix }) => finding.rule === rule && session.say(fix.title) === action.title,
      )
      .sort((a, b) => distance(a) - distance(b));
    if (same === undefined) return planned(undefined, []);
    return planned(quickFix(session, snapshot, same, true), [same]);
  });
  const { edit: _edit, command: _command, ...rest } = action;
  return { ...rest, ...(again ?? { edit: {} }) };
}

function planned<T>(plan: T, offered: readonly OfferedFix[]): Planned<T> {
  return { plan, files: new Set(offered.flatMap(({ fix }) => filesOf(fix))) };
}

function fixesIn(snapshot: Snapshot, file: string): readonly OfferedFix[] {
  return findingsIn(snapshot, file).flatMap((finding) =>
    finding.fixes.map((fix) => ({ finding, fix })),
  );
}

/**
 * The edit stands there at once, since not every client asks for it later; to one that does, it
 * comes anew. Undefined for a fix of what this client does not see, and so cannot edit.
 * @param last whether the edit is about to be applied
 */
function quickFix(
  session: Session,
  snapshot: Snapshot,
  { finding, fix }: OfferedFix,
  last = false,
): CodeAction | undefined {
  const title = session.say(fix.title);
  const plan = resolveFix(snapshot, fix);
  const edit = plan.ok ? editOf(session, snapshot, plan) : undefined;
  if (plan.ok && !edit?.changes && !edit?.documentChanges) return undefined;
  const diagnostic = toDiagnostic(finding, session.converter(snapshot), session);
  const { file, rule } = finding;
  const quick: QuickFixData = { file, rule, at: diagnostic.range.start };
  const data: ActionData<{ quick: QuickFixData }> = {
    quick,
    ...(last && plan.ok && { permissions: permissionsNotices(session.documents, snapshot, plan) }),
  };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.preferred,
    ...(session.client.resolveActionEdits && plan.ok && { data }),
    ...(plan.ok
      ? edit && { edit }
      : {
          command: {
            title,
            command: REFUSAL_COMMAND,
            arguments: [refusal(session, finding, fix, plan)],
          },
        }),
  };
}

function editOf(
  session: Session,
  snapshot: Snapshot,
  { edits, rename }: Extract<ResolvedFix, { ok: true }>,
): WorkspaceEdit | undefined {
  return rename === undefined
    ? toWorkspaceEdit(session, snapshot, edits)
    : toRename(session, rename);
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
