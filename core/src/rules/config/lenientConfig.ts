import { distinctBy } from '../../collections/distinctBy';
import type { ConfigFile, ConfigIssue } from '../../config/configFile';
import { isCommentOnly } from '../../config/isCommentOnly';
import { planLenient } from '../../config/planLenient';
import type { Fix } from '../../findings/finding';
import { filesFix } from '../../findings/textFix';
import { configFixes, configMessages } from '../../messages/rules/config';
import { formatText, type Text } from '../../messages/text';
import type { Rule } from '../_shared/rule';
import { configName } from '../permissions/permissionFix';

type LenientKind = 'comment' | 'trailing-comma' | 'bom';

const TEXTS: Readonly<Record<LenientKind, { readonly message: Text; readonly fix: Text }>> = {
  comment: { message: configMessages.comment, fix: configFixes.removeComment },
  'trailing-comma': { message: configMessages.trailingComma, fix: configFixes.removeComma },
  bom: { message: configMessages.bom, fix: configFixes.removeBom },
};

/** Comments, trailing commas and a byte order mark, which a strict JSON reader rejects: the first of each. */
export const lenientConfig: Rule = {
  id: 'lenient-config',
  *check(context) {
    const { config } = context.state;
    if (isCommentOnly(config)) return;
    const lenient = config.issues.filter(isLenient);
    for (const issue of distinctBy(lenient, ({ kind }) => kind)) {
      const { message, fix } = TEXTS[issue.kind];
      const isOne = lenient.filter(({ kind }) => kind === issue.kind).length === 1;
      const fixes = isOne ? removal(config, [issue], fix) : [];
      if (lenient.length > 1) fixes.push(...removal(config, lenient, configFixes.makeStrict));
      yield {
        file: config.path,
        span: issue.span,
        message: formatText(message, { file: configName(context) }),
        fixes,
      };
    }
  },
};

function isLenient(issue: ConfigIssue): issue is ConfigIssue & { readonly kind: LenientKind } {
  return issue.kind in TEXTS;
}

/** Never safe: comments are the author's. Empty where no edit can be planned. */
function removal(config: ConfigFile, issues: readonly ConfigIssue[], title: Text): Fix[] {
  const plan = planLenient(config, issues);
  const edit = plan.ok ? plan.edit : undefined;
  if (edit === undefined) return [];
  return [filesFix(title, [edit], { safe: false, preferred: issues.length === 1 })];
}
