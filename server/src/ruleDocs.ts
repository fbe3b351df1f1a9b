import type { RuleId } from '#core';

const DOCS = 'https://github.com/cloudcall/wechat-cloudcall/blob/main/docs/rules';

/** The documentation page of a rule. */
export function ruleDocsUrl(rule: RuleId): string {
  return `${DOCS}/${rule}.md`;
}
