import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_SPEC } from '../../cli/src/table/checkSpec';
import { commandHelp } from '../../cli/src/table/helpText';
import { catalog } from '../catalog/loadCatalog';
import { root } from '../root';

type Strings = Readonly<Record<string, string>>;

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { commands, configuration } = manifest.contributes;
const settings: Record<string, { default: unknown }> = configuration[0].properties;
const pages = [
  ['README.md', 'package.nls.json', commandHelp(CHECK_SPEC, 'en')],
  ['README.zh-CN.md', 'package.nls.zh-cn.json', commandHelp(CHECK_SPEC, 'zh-cn')],
] as const;

describe.each(pages)('%s', (page, textsFile, help) => {
  const text = read(page);
  const texts: Strings = JSON.parse(read(textsFile));

  it('lists every command by the title that the palette shows', () => {
    const { commandPalette } = manifest.contributes.menus;
    const hidden = new Set((commandPalette as { command: string }[]).map((it) => it.command));
    const shown = (commands as { title: string; command: string }[]).filter(
      ({ command }) => !hidden.has(command),
    );
    const rows = shown.map(({ title }) => `| ${texts[title.slice(1, -1)]} |`);
    expect(rows.filter((row) => !text.includes(row))).toEqual([]);
  });

  it('lists every setting with its default', () => {
    const rows = Object.entries(settings).map(
      ([name, { default: value }]) => `| \`${name}\` | \`${value}\` |`,
    );
    expect(rows.filter((row) => !text.includes(row))).toEqual([]);
  });

  it('names only commands and options that the checker has', () => {
    const block = /```sh\n(cloudcall check[\s\S]*?)```/.exec(text)?.[1] ?? '';
    const named = [...block.matchAll(/^cloudcall (\w+)/gm)].map(([, command]) => command);
    expect([...new Set(named)]).toEqual(['check', 'list', 'interfaces', 'declare', 'explain']);
    for (const [option] of text.matchAll(
      /--(?:format|fix|quiet|rule|root|locale|max-warnings)\b/g,
    )) {
      expect(help).toContain(option);
    }
  });

  it('counts interfaces and snippets right', () => {
    const sizeOf = (name: string) => Object.keys(JSON.parse(read(`snippets/${name}.json`))).length;
    const numbers: readonly string[] = text.match(/\d+/g) ?? [];
    expect(numbers).toContain(String(catalog.names.length));
    expect(numbers).toContain(String(sizeOf('functions') + sizeOf('push')));
    expect(numbers).toContain(String(sizeOf('calls')));
    expect([sizeOf('miniprogram'), sizeOf('config')]).toEqual([4, 4]);
  });
});

it.each([
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/cli.md',
  'docs/cli.zh-CN.md',
  'docs/editors/README.md',
  'docs/pipelines.md',
  'docs/pipelines.zh-CN.md',
  'docs/catalog.md',
])('%s: its links lead somewhere', (page) => {
  const prose = read(page).replace(/```[\s\S]*?```/g, '');
  const links = [...prose.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)];
  const missing = links
    .map(([, link = '']) => link)
    .filter((link) => !existsSync(join(root, dirname(page), link)));
  expect([...new Set(missing)]).toEqual([]);
});
