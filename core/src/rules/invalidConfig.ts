import type { ConfigIssue } from '../config/configFile';
import { configMessages, jsonTypes, syntaxProblem, syntaxProblems } from '../messages/rules/config';
import { formatText, type Text } from '../messages/text';
import { configName } from './permissionFix';
import type { Rule } from './rule';

/** Broken JSON, wrong types, and keys that stand twice (a warning: the last one counts). */
export const invalidConfig: Rule = {
  id: 'invalid-config',
  severity: 'error',
  fix: 'none',
  *check(context) {
    const { config } = context.state;
    // An empty file declares nothing, like a missing one; nothing shows that it does harm.
    if (config.text.trim() === '') return;
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
