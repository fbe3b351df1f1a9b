import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PermissionsChange } from '../../core/src/config/permissionsChange';
import { readConfig } from '../../core/src/config/readConfig';

/** One case of the fixtures: a text, a wanted change, and the text or the refusal that comes of it. */
export interface GoldenCase {
  readonly title: string;
  readonly before: string;
  readonly change: PermissionsChange;
  readonly after: string;
}

/**
 * Reads `fixtures/*.txt`. A case is `# title`, `> add …`, `> remove name or #index …` and
 * `> replace name new…` lines, the text before, `---`, and the text after; `=` alone stands for an
 * unchanged text, `! reason line` for a refusal. In texts `→` is a tab, `␍` a CR before the line's LF,
 * `␤` a CR alone, `⌑` a byte order mark,
 * `·` a blank at a line's end; a text ends in a line break only where `¶` is its last line.
 */
export function readGoldenCases(folder: string): GoldenCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const content = readFileSync(join(folder, file), 'utf8');
      return content.split(/^(?=# )/m).map((block) => readCase(file.replace('.txt', ''), block));
    });
}

function readCase(file: string, block: string): GoldenCase {
  const lines = block.replace(/\n+$/, '').split('\n');
  const title = `${file}: ${lines.shift()!.slice(2)}`;
  const orders: string[][] = [];
  while (lines[0]?.startsWith('> ')) orders.push(lines.shift()!.slice(2).split(' '));
  const middle = lines.indexOf('---');
  const before = decode(lines.slice(0, middle));
  const [first = ''] = lines.slice(middle + 1);
  const after = first === '=' ? before : decode(lines.slice(middle + 1));
  return { title, before, change: readChange(before, orders), after };
}

function decode(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/¶$/, '')
    .replaceAll('→', '\t')
    .replaceAll('␍', '\r')
    .replaceAll('␤', '\r')
    .replaceAll('·', ' ')
    .replaceAll('⌑', '\uFEFF');
}

function readChange(before: string, orders: readonly string[][]): PermissionsChange {
  const { permissions } = readConfig('config.json', before);
  const indexOf = (name: string): number =>
    name.startsWith('#')
      ? Number(name.slice(1))
      : permissions.find((entry) => entry.name === name)!.index;
  const add: string[] = [];
  const remove: number[] = [];
  const replace: { index: number; names: string[] }[] = [];
  for (const [order, ...names] of orders) {
    if (order === 'add') add.push(...names);
    else if (order === 'remove') remove.push(...names.map(indexOf));
    else if (order === 'replace')
      replace.push({ index: indexOf(names[0]!), names: names.slice(1) });
    else throw new Error(`unknown order ${order}`);
  }
  return { add, remove, replace };
}
