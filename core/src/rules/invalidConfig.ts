import type { ConfigIssue } from '../config/configFile';
import type { Report } from '../findings/finding';
import { configMessages, jsonTypes, syntaxProblem, syntaxProblems } from '../messages/rules/config';
import { formatText, type Text } from '../messages/text';
import { configName } from './permissionFix';
import type { Rule, RuleContext } from './rule';

/**
 * Broken JSON, wrong types, and keys that stand twice (a warning: the last one counts). A file that
 * holds nothing is reported where the function has calls to declare.
 */
export const invalidConfig: Rule = {
  id: 'invalid-config',
  severity: 'error',
  fix: 'none',
  *check(context) {
    const { config, flow } = context.state;
    if (config.text.trim() === '') {
      if (config.exists && flow.uses.length > 0) yield blank(context);
      return;
    }
    for (const issue of config.issues) {
      const message = messageFor(issue, configName(context));
      if (message === undefined) continue;
      const severity = issue.kind === 'duplicate-key' ? 'warning' : 'error';
      const related =
        issue.effective === undefined
          ? []
          : [
              {
                place: { file: config.path, span: issue.effective },
                message: configMessages.effectiveKey,
              },
            ];
      yield { file: config.path, span: issue.span, severity, message, related };
    }
  },
};

/** The fix is that of the calls: `undeclared-interface` fills the file. */
function blank(context: RuleContext): Report {
  const { path } = context.state.config;
  const message = formatText(configMessages.blank, { file: configName(context) });
  return { file: path, span: { start: 0, end: 0 }, message };
}

/** The message for an issue; undefined for those that are only lenient. */
function messageFor({ kind, path, detail }: ConfigIssue, file: string): Text | undefined {
  switch (kind) {
    case 'syntax':
      return formatText(configMessages.syntax, {
        file,
        problem: syntaxProblems[detail] ?? syntaxProblem,
      });
    case 'type': {
      const expected = jsonTypes[detail] ?? { en: detail, zh: detail };
      return path === ''
        ? formatText(configMessages.wholeType, { file, expected })
        : formatText(configMessages.type, { file, path, expected });
    }
    case 'duplicate-key':
      return formatText(configMessages.duplicateKey, { file, path });
    default:
      return undefined;
  }
}
