import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SnippetFile } from './snippet';
import { toTypescript } from './toTypescript';

/** Snippet files for JavaScript and the files that hold the same for TypeScript. */
export const twins = [
  ['snippets/functions.json', 'snippets/functions.typescript.json'],
  ['snippets/push.json', 'snippets/push.typescript.json'],
] as const;

/** The snippets of a file, path relative to the project's root. */
export function readSnippets(root: string, path: string): SnippetFile {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** Writes the TypeScript files from the JavaScript ones. */
export function writeTypescript(root: string): void {
  for (const [from, to] of twins) {
    const snippets = toTypescript(readSnippets(root, from));
    writeFileSync(join(root, to), `${JSON.stringify(snippets, null, 2)}\n`);
  }
}
