import type { RuleId } from '../../findings/ruleTable';

const PAGES = 'https://github.com/cloudcall/wechat-cloudcall/blob/main/docs/rules';

/** The address of a rule's documentation page. */
export function ruleDocsUrl(rule: RuleId): string {
  return `${PAGES}/${rule}.md`;
}
