import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Snippet, SnippetFile } from '../../scripts/snippets/snippet';

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Contribution {
  readonly language: string;
  readonly path: string;
}

/** The snippet files that package.json contributes, with their languages. */
export const contributions: readonly Contribution[] = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).contributes.snippets;

/** The snippets of a file under `snippets/`, by name; paths relative to the project's root. */
export function snippetsOf(path: string): [name: string, snippet: Snippet][] {
  return Object.entries(JSON.parse(readFileSync(join(root, path), 'utf8')) as SnippetFile);
}
