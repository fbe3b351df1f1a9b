import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import {
  commentAbove,
  declarableNames,
  disableMessages,
  disableRule,
  type FileEdit,
  type Finding,
  findingsIn,
  formatText,
  functionLabel,
  meets,
  relativePath,
  resolvePermissions,
  type Snapshot,
} from '#core';
import { DECLARE_COMMAND, INSERT_SNIPPET_COMMAND } from '../protocol/src/protocol';
import type { Converter } from './convert';
import { serverMessages } from './messages';
import { toDiagnostic } from './present/toDiagnostic';
import { toWorkspaceEdit } from './present/workspaceEdit';
import { REFUSAL_COMMAND } from './quickFixes';
import type { Session } from './session';
import { uriOf } from './uris';

type Offer = (
  session: Session,
  snapshot: Snapshot,
  finding: Finding,
  convert: Converter,
) => CodeAction | undefined;

/**
 * What can be done about the findings in a range of a file beside their fixes, in this order: to
 * name the interface of a call, to declare all that a function lacks or hear why that cannot be done,
 * to disable a rule for a line.
 */
export function furtherActionsAt(
  session: Session,
  file: string,
  range: Range,
): readonly CodeAction[] {
  const snapshot = session.engine.snapshot();
  const convert = session.converter(snapshot);
  const wanted = convert.span(file, range);
  const found = findingsIn(snapshot, file).filter(({ span }) => meets(span, wanted));
  const actions = new Map<string, CodeAction>();
  for (const offer of [nameInterface, declareAll, explainRefusal, disable]) {
    for (const finding of found) {
      const action = offer(session, snapshot, finding, convert);
      const { line } = convert.position(file, finding.span.start);
      const key = `${action?.title} ${line}`;
      if (action === undefined || actions.has(key)) continue;
      const diagnostics = [toDiagnostic(finding, convert, session)];
      actions.set(key, { kind: CodeActionKind.QuickFix, diagnostics, ...action });
    }
  }
  return [...actions.values()];
}

/** The comment that disables a rule above its line: in our own editor with its reason to be typed. */
const disable: Offer = (session, snapshot, finding, convert) => {
  const title = session.say(formatText(disableMessages.title, { rule: finding.rule }));
  const reason = session.say(disableMessages.reason);
  if (session.client.editorCommands) {
    const snippet = disableRule(snapshot, finding, `\${0:${reason}}`);
    return snippet && typingInto(session, convert, title, snippet);
  }
  const edit = disableRule(snapshot, finding, reason);
  return edit && { title, edit: toWorkspaceEdit(session, snapshot, [edit]) };
};

/** Inserts what holds a snippet, with the cursor at its first stop. */
function typingInto(
  { documents }: Session,
  convert: Converter,
  title: string,
  { file, edits: [edit] }: FileEdit,
): CodeAction | undefined {
  if (edit === undefined) return undefined;
  const at = convert.position(file, edit.span.start);
  const given = [documents.uri(file), at, edit.newText];
  return { title, command: { title, command: INSERT_SNIPPET_COMMAND, arguments: given } };
}

/**
 * A `cloudcall-uses` above a call whose interface cannot be known: with the name where the code
 * spells it, else, in our own editor, with the cursor where it belongs.
 */
const nameInterface: Offer = (session, snapshot, { rule, file, span }, convert) => {
  if (rule !== 'dynamic-interface') return undefined;
  const title = session.say(serverMessages.nameInterface);
  const name = snapshot
    .functionsReaching(file)
    .flatMap((fn) => snapshot.state(fn).flow.unresolved)
    .find((one) => one.file === file && one.span.start === span.start)?.receiver?.interface;
  if (name === undefined && !session.client.editorCommands) return undefined;
  const edit = commentAbove(snapshot, { file, span }, `// cloudcall-uses ${name ?? '$0'}`);
  if (edit === undefined) return undefined;
  if (name === undefined) return typingInto(session, convert, title, edit);
  return { title, edit: toWorkspaceEdit(session, snapshot, [edit]) };
};

/** Why an interface cannot be declared, where no fix can do it: config.json is cut off, say. */
const explainRefusal: Offer = (session, snapshot, { rule, file, fixes, interface: name }) => {
  if (rule !== 'undeclared-interface' || fixes.length > 0 || name === undefined) return undefined;
  for (const fn of snapshot.functionsReaching(file)) {
    if (!snapshot.state(fn).undeclared.includes(name)) continue;
    const config = relativePath(fn.root, fn.configPath);
    const plan = resolvePermissions(snapshot, fn.configPath, { add: [name] });
    if (plan.ok) continue;
    const title = session.say(formatText(serverMessages.whyNot, { name, config }));
    const said = session.say(formatText(serverMessages.refused, { config, reason: plan.reason }));
    return { title, command: { title, command: REFUSAL_COMMAND, arguments: [said] } };
  }
  return undefined;
};

/** All that a function lacks, where that is more than what the finding says. */
const declareAll: Offer = (session, snapshot, { rule, file, fixes }) => {
  if (rule !== 'undeclared-interface' || fixes.length === 0) return undefined;
  for (const fn of snapshot.functionsReaching(file)) {
    const names = declarableNames(snapshot.catalog, snapshot.state(fn).undeclared);
    if (names.length < 2) continue;
    const values = { count: names.length, function: functionLabel(snapshot, fn) };
    const title = session.say(formatText(serverMessages.declareAll, values));
    const given = [uriOf(fn.directory), ...names];
    return { title, command: { title, command: DECLARE_COMMAND, arguments: given } };
  }
  return undefined;
};
