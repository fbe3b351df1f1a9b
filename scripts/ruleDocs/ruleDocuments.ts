import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FixKind, RULE_IDS, RULES, type RuleId, type Severity, WORKSPACE_RULES } from '#core';
import { readRulePage, withFacts } from './rulePage';

/** A generated file with the text that it must have. */
export interface RuleDocument {
  readonly path: string;
  readonly text: string;
}

const FIXES: Readonly<Record<FixKind, { readonly en: string; readonly zh: string }>> = {
  safe: { en: 'yes, also by fix-all', zh: '有，可全部修复' },
  manual: { en: 'yes, by hand', zh: '有，需手动选择' },
  none: { en: 'none', zh: '无' },
};

const SEVERITY_ZH: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
};

/** Everything that is generated about the rules. Throws with one line when a page is not as it should be. */
export function ruleDocuments(root: string): readonly RuleDocument[] {
  const folder = join(root, 'docs', 'rules');
  const pages = RULE_IDS.map((id) => {
    const path = join(folder, `${id}.md`);
    const text = readFileSync(path, 'utf8');
    const { severity, fix } = factsOf(id);
    const facts = `| Severity | Fix | Since |\n| --- | --- | --- |\n| ${severity} | ${FIXES[fix].en} | 0.1.0 |`;
    return {
      id,
      path,
      severity,
      fix,
      page: readRulePage(id, text),
      text: withFacts(id, text, facts),
    };
  });
  const rows = pages.map(
    ({ id, severity, fix, page }) =>
      `| [${id}](${id}.md) | ${severity} | ${FIXES[fix].en} | ${page.summary} |`,
  );
  const rowsZh = pages.map(
    ({ id, severity, fix, page }) =>
      `| [${id}](${id}.md) | ${SEVERITY_ZH[severity]} | ${FIXES[fix].zh} | ${page.summaryZh} |`,
  );
  const index = readFileSync(join(root, 'scripts', 'ruleDocs', 'index.template.md'), 'utf8')
    .replace('{rows}', rows.join('\n'))
    .replace('{rowsZh}', rowsZh.join('\n'));
  return [
    ...pages.map(({ path, text }) => ({ path, text })),
    { path: join(folder, 'README.md'), text: index },
    cloudcallSchema(root),
  ];
}

function factsOf(id: RuleId): { severity: Severity; fix: FixKind } {
  const rule = [...RULES, ...WORKSPACE_RULES].find((one) => one.id === id);
  // It needs the findings of all others, so it is no rule of the registry.
  if (id === 'unused-suppression') return { severity: 'hint', fix: 'none' };
  if (rule === undefined) throw new Error(`no rule has the id ${id}`);
  return rule;
}

/** The schema of cloudcall.json with the present rules. */
function cloudcallSchema(root: string): RuleDocument {
  const path = join(root, 'schemas', 'cloudcall.schema.json');
  const present = readFileSync(path, 'utf8');
  const schema = JSON.parse(present);
  const severity = { $ref: '#/definitions/severity' };
  schema.properties.rules.properties = Object.fromEntries(RULE_IDS.map((id) => [id, severity]));
  schema.properties.ignore.items.properties.rule.enum = [...RULE_IDS];
  // The formatter sets arrays in its own way, which is no difference.
  const isSame = JSON.stringify(JSON.parse(present)) === JSON.stringify(schema);
  return { path, text: isSame ? present : `${JSON.stringify(schema, null, 2)}\n` };
}
