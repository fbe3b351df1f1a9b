import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snippet, SnippetFiles } from '../../core/src/features/snippets/snippetFile';
import { typescriptBody } from '../../core/src/features/snippets/typescriptBody';
import { root } from '../root';

/** The files under `snippets/`. */
export const names = ['functions', 'push', 'calls', 'miniprogram', 'config'] as const;

/** The snippet files as the server gets them. */
export function loadSnippets(): SnippetFiles {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(root, 'snippets', `${name}.json`), 'utf8'));
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as SnippetFiles;
}

const files = loadSnippets();

/** The snippets of a file, by name; in TypeScript where that is asked for. */
export function snippetsOf(
  file: keyof SnippetFiles,
  language: 'js' | 'ts' = 'js',
): [name: string, snippet: Snippet][] {
  return Object.entries(files[file]).map(([name, snippet]) => [
    name,
    language === 'ts' ? { ...snippet, body: typescriptBody(snippet.body) } : snippet,
  ]);
}
