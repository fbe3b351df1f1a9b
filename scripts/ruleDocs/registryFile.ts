import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS, type RuleId } from '#core';
import type { RuleDocument } from './ruleDocuments';

/** A rule as its file defines it. */
interface Definition {
  readonly id: RuleId;
  readonly name: string;
  readonly type: 'Rule' | 'WorkspaceRule';
  /** Relative to the rules' folder, without `.ts`. */
  readonly module: string;
}

const DEFINITION = /^export const (\w+): (Rule|WorkspaceRule) = \{\n {2}id: '([\w-]+)'/gm;

/** The registry of all rules, from the files that define them. Throws when one has an unknown id. */
export function registryFile(root: string): RuleDocument {
  const folder = join(root, 'core', 'src', 'rules');
  const path = join(folder, 'registry.ts');
  const rules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => definitionsIn(folder, file))
    .sort((a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id) || (a.name < b.name ? -1 : 1));
  const list = (type: Definition['type']): string =>
    rules.flatMap((rule) => (rule.type === type ? [`  ${rule.name},\n`] : [])).join('');
  const text = `// Written by \`npm run docs\` from the rules beside it.
${imports(rules)}
/** What is checked in every function, in the order of the documentation. */
export const RULES: readonly Rule[] = [
${list('Rule')}];

/** What is checked in the workspace outside its functions, in the order of the documentation. */
export const WORKSPACE_RULES: readonly WorkspaceRule[] = [
${list('WorkspaceRule')}];
`;
  const present = readFileSync(path, 'utf8');
  return { path, text: isSame(present, text) ? present : text };
}

function definitionsIn(folder: string, file: string): Definition[] {
  const module = file.replaceAll('\\', '/').replace(/\.ts$/, '');
  return [...readFileSync(join(folder, file), 'utf8').matchAll(DEFINITION)].map(
    ([, name = '', type, id]) => {
      const known = RULE_IDS.find((one) => one === id);
      if (known === undefined) throw new Error(`${module}.ts: the rule table has no row for ${id}`);
      return { id: known, name, type: type as Definition['type'], module };
    },
  );
}

function imports(rules: readonly Definition[]): string {
  const names = new Map<string, string[]>([['_shared/rule', ['type Rule', 'type WorkspaceRule']]]);
  for (const { module, name } of rules) names.set(module, [...(names.get(module) ?? []), name]);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, all]) => `import { ${all.join(', ')} } from './${module}';\n`)
    .join('')
    .replace('{ type Rule, type WorkspaceRule }', 'type { Rule, WorkspaceRule }');
}

/** Whether two registries say the same: the formatter has its own order and line breaks of imports. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => {
    const flat = text.replace(/\s+/g, ' ').replaceAll(', }', ' }');
    const [head = '', ...rest] = flat.split(' /** ');
    return [...head.split(/; ?|(?<=\.) (?=import)/).sort(), ...rest].join('\n');
  });
  return x === y;
}
