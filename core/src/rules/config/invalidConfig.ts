import type { ConfigIssue } from '../../config/configFile';
import { isCommentOnly } from '../../config/isCommentOnly';
import { typeRepair } from '../../config/typeRepair';
import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import {
  configFixes,
  configMessages,
  jsonTypes,
  slipProblems,
  syntaxProblem,
  syntaxProblems,
} from '../../messages/rules/config';
import { formatText, type Text } from '../../messages/text';
import { byStart, type TextEdit } from '../../text/span';
import type { Rule, RuleContext } from '../_shared/rule';
import { formedEntries } from '../permissions/formedEntries';
import { configName, entryPlace, permissionFixes } from '../permissions/permissionFix';

/**
 * Broken JSON, wrong types, and keys that stand twice (a warning: the last one counts). A file that
 * holds nothing is reported where the function has calls to declare.
 */
export const invalidConfig: Rule = {
  id: 'invalid-config',
  *check(context) {
    const { config, flow } = context.state;
    const opaque = OPAQUE.get(config.issues[0]?.kind);
    if (opaque !== undefined) {
      const message = formatText(opaque, { file: configName(context) });
      yield { file: config.path, span: { start: 0, end: 0 }, message };
      return;
    }
    if (config.text.trim() === '') {
      if (!config.exists || flow.uses.length === 0) return;
      const message = formatText(configMessages.blank, { file: configName(context) });
      // The fix is that of the calls: `undeclared-interface` fills the file.
      yield { file: config.path, span: { start: 0, end: 0 }, message };
      return;
    }
    if (isCommentOnly(config)) {
      const [{ span }] = config.issues.filter(({ kind }) => kind === 'comment') as [ConfigIssue];
      const message = formatText(configMessages.commentsOnly, { file: configName(context) });
      yield { file: config.path, span, message };
      return;
    }
    for (const { entry, form } of formedEntries(config)) {
      if (form.kind !== 'joined') continue;
      yield {
        ...entryPlace(context, entry),
        message: formatText(configMessages.joined, { name: entry.name }),
        fixes: permissionFixes(context, configFixes.split, {
          replace: [{ index: entry.index, names: form.names }],
        }),
      };
    }
    for (const issue of config.issues) {
      const message = messageFor(issue, configName(context));
      if (message === undefined) continue;
      const severity = issue.kind === 'duplicate-key' ? 'warning' : 'error';
      const { effectiveKey } = configMessages;
      const effective = issue.effective && { file: config.path, span: issue.effective };
      yield {
        file: config.path,
        span: issue.span,
        severity,
        message,
        related: effective ? [{ place: effective, message: effectiveKey }] : [],
        ...(issue.kind === 'syntax' && { isPlainJson: true }),
        fixes: repairs(context, issue),
      };
    }
  },
};

/** What is said of a file in which nothing can be read. */
const OPAQUE: ReadonlyMap<ConfigIssue['kind'] | undefined, Text> = new Map([
  ['unreadable', configMessages.unreadable],
  ['utf-16', configMessages.utf16],
]);

/** Never safe: a file that is broken is left to its author. The slip alone, then all of them. */
function repairs({ state: { config } }: RuleContext, issue: ConfigIssue): Fix[] {
  const edits = issue.repair ?? typeRepair(config, issue);
  if (edits === undefined) return [];
  const all = config.issues.flatMap(({ repair }) => repair ?? []);
  const fix = (title: Text, parts: readonly TextEdit[], preferred: boolean): Fix =>
    textFix(title, config.path, [...parts].sort(byStart), { safe: false, preferred });
  const one = fix(configFixes.correct, edits, true);
  return all.length > edits.length && issue.repair !== undefined
    ? [one, fix(configFixes.correctAll, all, false)]
    : [one];
}

/** The message for an issue; undefined for those that are only lenient. */
function messageFor({ kind, path, detail }: ConfigIssue, file: string): Text | undefined {
  switch (kind) {
    case 'syntax':
      return formatText(configMessages.syntax, {
        file,
        problem: syntaxProblems[detail] ?? syntaxProblem,
      });
    case 'slip':
      return formatText(configMessages.syntax, {
        file,
        problem: slipProblems[detail] ?? syntaxProblem,
      });
    case 'type': {
      const expected = jsonTypes[detail] ?? { en: detail, zh: detail };
      return path === ''
        ? formatText(configMessages.wholeConfig, { file, expected })
        : formatText(
            path.startsWith('permissions') ? configMessages.permissionsShape : configMessages.type,
            { file, path, expected },
          );
    }
    case 'duplicate-key':
      return formatText(configMessages.duplicateKey, { file, path });
    default:
      return undefined;
  }
}
