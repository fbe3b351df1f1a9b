import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FixKind,
  RULE_FAMILIES,
  RULE_IDS,
  RULE_TABLE,
  type RuleId,
  type Severity,
} from '#core';
import { registryFile } from './registryFile';
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
  const index = readFileSync(join(root, 'scripts', 'ruleDocs', 'index.template.md'), 'utf8')
    .replace('{rows}', RULE_IDS.map((id) => indexRow(id, 'en')).join('\n'))
    .replace('{rowsZh}', RULE_IDS.map((id) => indexRow(id, 'zh')).join('\n'));
  return [
    ...RULE_IDS.map((id) => rulePage(join(folder, `${id}.md`), id)),
    { path: join(folder, 'README.md'), text: index },
    readmeTable(join(root, 'README.md'), 'en'),
    readmeTable(join(root, 'README.zh-CN.md'), 'zh'),
    cloudcallSchema(root),
    registryFile(root),
  ];
}

function rulePage(path: string, id: RuleId): RuleDocument {
  const { severity, fix, since, title, summary } = RULE_TABLE[id];
  const text = readFileSync(path, 'utf8');
  readRulePage(id, text);
  const table = `| Severity | Fix | Since |\n| --- | --- | --- |\n| ${severity} | ${FIXES[fix].en} | ${since} |`;
  const withEnglish = withFacts(id, text, 'facts', `**${title.en}.** ${summary.en}\n\n${table}`);
  return { path, text: withFacts(id, withEnglish, 'facts-zh', `**${title.zh}。**${summary.zh}`) };
}

function indexRow(id: RuleId, language: 'en' | 'zh'): string {
  const { severity, fix, summary } = RULE_TABLE[id];
  const shown = language === 'en' ? severity : SEVERITY_ZH[severity];
  return `| [${id}](${id}.md) | ${shown} | ${FIXES[fix][language]} | ${summary[language]} |`;
}

/** The rules by family, between the markers of a README. */
function readmeTable(path: string, language: 'en' | 'zh'): RuleDocument {
  const rows = RULE_FAMILIES.map(({ title, ids }) => {
    const links = ids.map((id) => `[${id}](docs/rules/${id}.md)`);
    return `| ${title[language]} | ${links.join(', ')} |`;
  });
  const head = language === 'en' ? '| about | rules |' : '| 分类 | 规则 |';
  const table = `${head}\n| --- | --- |\n${rows.join('\n')}`;
  return { path, text: withFacts(path, readFileSync(path, 'utf8'), 'rules', table) };
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
