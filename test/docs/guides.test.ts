import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../core/src/project/findingsOf';
import { snapshotOf } from '../features/snapshotOf';
import { root } from '../root';

const folder = join(root, 'site', 'pages');
const GUIDES = ['server-calls', 'open-data', 'message-push'];

/** The files that a guide shows: each has its path in a line of its own above its text. */
function filesOf(page: string): Record<string, string> {
  const text = readFileSync(join(folder, page), 'utf8');
  const shown = text.matchAll(/^`([\w./-]+)`\n\n```\w+\n([\s\S]*?\n)```$/gm);
  return Object.fromEntries([...shown].map(([, path = '', code = '']) => [path, code]));
}

it('every guide is there in both languages', () => {
  for (const part of ['guide', 'en/guide']) {
    expect(readdirSync(join(folder, part)).sort()).toEqual(GUIDES.map((one) => `${one}.md`).sort());
  }
});

describe.each(GUIDES.flatMap((name) => [`guide/${name}.md`, `en/guide/${name}.md`]))(
  '%s',
  (page) => {
    it('shows functions that our checker has nothing against', () => {
      const files = filesOf(page);
      const snapshot = snapshotOf({
        'project.config.json': JSON.stringify({
          miniprogramRoot: 'miniprogram/',
          cloudfunctionRoot: 'cloudfunctions/',
          libVersion: '3.5.0',
        }),
        'miniprogram/app.json': JSON.stringify({ pages: ['pages/index/index'] }),
        ...files,
      });
      const sources = Object.keys(files).filter((path) => path.startsWith('cloudfunctions/'));
      expect(snapshot.functions.map(({ name }) => name).sort()).toEqual(
        [...new Set(sources.map((path) => path.split('/')[1]))].sort(),
      );
      const found = findingsOf(snapshot);
      expect(found.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
    });

    it('says the same code in both languages, but for words', () => {
      const other = page.startsWith('en/') ? page.slice(3) : `en/${page}`;
      const bare = (files: Record<string, string>) =>
        Object.entries(files).map(([path, code]) => [path, code.replace(/\/\/.*|`[^`]*`/g, '')]);
      expect(bare(filesOf(page))).toEqual(bare(filesOf(other)));
    });
  },
);
