import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Text } from '../../core/src/messages/text';
import { serverMessages } from '../../server/src/messages';

const ROOT = join(import.meta.dirname, '../..');
const CHINESE = /[\u4e00-\u9fff]/;

const readTexts = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** The texts that the client's code hands to `vscode.l10n.t`. */
function clientTexts(): string[] {
  const folder = join(ROOT, 'client/src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const code = readFileSync(join(folder, file), 'utf8');
    const literals = [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)];
    expect(literals.length, `${file}: l10n.t with something else than a literal`).toBe(
      code.match(/l10n\.t\(/g)?.length ?? 0,
    );
    for (const [, text = ''] of literals) texts.add(text);
  }
  return [...texts].sort();
}

it('every text of the client is in both bundles, and nothing else', () => {
  const texts = clientTexts();
  const english = readTexts('l10n/bundle.l10n.json');
  const chinese = readTexts('l10n/bundle.l10n.zh-cn.json');
  expect(Object.keys(english).sort()).toEqual(texts);
  expect(Object.keys(chinese).sort()).toEqual(texts);
  for (const text of texts) {
    expect(english[text]).toBe(text);
    // What only separates has signs of its own.
    expect(chinese[text], text).toMatch(/[a-z]/i.test(text) ? CHINESE : /[，、；]/);
    expect(placeholders(chinese[text] ?? ''), text).toEqual(placeholders(text));
  }
});

it('every text of the server is there in both languages', () => {
  for (const { en, zh } of Object.values(serverMessages)) {
    expect(en).not.toMatch(CHINESE);
    expect(placeholders(zh)).toEqual(placeholders(en));
  }
});

/** All texts that engine, command line and server have in both languages. */
async function allTexts(): Promise<Text[]> {
  const modules: unknown[] = [serverMessages];
  for (const folder of ['core/src/messages', 'cli/src/messages'].map((path) => join(ROOT, path))) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts')) modules.push(await import(join(folder, file)));
    }
  }
  const found: Text[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'zh' in value) found.push(value as Text);
    else for (const member of Object.values(value)) collect(member);
  };
  collect(modules.map((module) => ({ ...(module as object) })));
  return found;
}

it('Chinese texts have Chinese signs beside Chinese words', async () => {
  const inside = (await allTexts()).map(({ zh }) => zh);
  const outside = ['l10n/bundle.l10n.zh-cn.json', 'package.nls.zh-cn.json'].flatMap((file) =>
    Object.values(readTexts(file)),
  );
  expect(inside.length).toBeGreaterThan(500);
  const wrong = [...inside, ...outside].filter((text) => {
    const words = text.replaceAll(/(`+)[^`]*\1/g, '');
    return /[\u4e00-\u9fff][:,;?!]|[:,;?!]\s?[\u4e00-\u9fff]|[}”）][:,;?!]\s/.test(words);
  });
  expect(wrong).toEqual([]);
});

// That each text is used, and each key has one, is told by `scripts/manifest.ts --check`.
it('every text of the manifest is there in both languages', () => {
  const chinese = readTexts('package.nls.zh-cn.json');
  for (const [key, text] of Object.entries(readTexts('package.nls.json'))) {
    // The palette finds the commands by their Chinese name in an English window, too.
    if (key !== 'command.category') expect(text, key).not.toMatch(CHINESE);
    if (key.endsWith('.image')) {
      for (const path of [text, chinese[key] ?? '']) {
        expect(existsSync(join(ROOT, path)), path).toBe(true);
      }
      expect(chinese[key]).not.toBe(text);
    } else expect(chinese[key], key).toMatch(CHINESE);
  }
});

// Its steps know no other marks: a single one is shown as it stands.
it('code in the walkthrough stands between two marks', () => {
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    const text = readTexts(file)['walkthrough.write.text'];
    expect(text, file).toMatch(/``cloud\.openapi\.``/);
    expect(text?.replaceAll(/``[^`]+``/g, ''), file).not.toContain('`');
  }
});
