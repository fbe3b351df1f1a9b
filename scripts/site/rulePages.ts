import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS, RULE_TABLE, type RuleId } from '#core';
import { frontMatter, type SitePage } from './sitePage';
import { SITE_TEXTS } from './siteTexts';

const CHINESE = '## 中文\n';

/** The page of every rule and their list. A page of the project holds both languages. */
export function rulePages(root: string): readonly SitePage[] {
  const read = (name: string): string => readFileSync(join(root, 'docs', 'rules', name), 'utf8');
  return [
    ...listPages(read('README.md')),
    ...RULE_IDS.flatMap((id) => pagesOf(id, read(`${id}.md`))),
  ];
}

function pagesOf(id: RuleId, text: string): readonly SitePage[] {
  const [english = '', chinese = ''] = text.split(CHINESE);
  const { title, summary } = RULE_TABLE[id];
  const head = (language: 'en' | 'zh'): string =>
    frontMatter({ title: `${id} ${title[language]}`, description: summary[language] });
  const { wrong, right } = SITE_TEXTS;
  const examples = [
    [`## ${wrong.zh}`, section(english, 'Wrong')],
    [`## ${right.zh}`, section(english, 'Right')],
  ];
  return [
    { path: `en/rules/${id}.md`, text: head('en') + linked(withFiles(english)) },
    {
      path: `rules/${id}.md`,
      text: `${head('zh')}# ${id}\n\n${linked(chinese.trim())}\n\n${withFiles(examples.flat().join('\n\n'))}\n`,
    },
  ];
}

/** The list ends its English part where the Chinese one begins. */
function listPages(text: string): readonly SitePage[] {
  const at = text.indexOf('## 规则列表');
  const chinese = text
    .slice(at)
    .replace('## 规则列表', '# 检查规则')
    .replace(/^(##+) /gm, '$1 ');
  return [
    { path: 'en/rules/index.md', text: linked(text.slice(0, at)) },
    { path: 'rules/index.md', text: linked(chinese) },
  ];
}

function section(text: string, title: string): string {
  const [, rest = ''] = text.split(`## ${title}\n`);
  return rest.split(/^## /m)[0]?.trim() ?? '';
}

/** Names above blocks of code the files that the blocks are marked with. */
function withFiles(text: string): string {
  return text.replace(
    /^```(\w+) (\S+)$/gm,
    (_, language, path) => `\`${path}\`\n\n\`\`\`${language}`,
  );
}

function linked(text: string): string {
  return text.replaceAll('](README.md', '](index.md').replace(/<!--.*?-->\n?/g, '');
}
