import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { configSpot } from '../configSpot';
import type { CompletionEntry } from '../types';
import { snippetEntries } from './snippetEntries';
import type { Snippet, SnippetFile } from './snippetFile';
import { typedPrefix } from './typedPrefix';

/**
 * The snippets for a config.json: whole files where nothing else is written, single keys where a
 * key of the outermost object begins and the file does not have it.
 */
export function configSnippets(
  text: string,
  offset: number,
  file: SnippetFile,
): readonly CompletionEntry[] {
  const snippets = Object.values(file);
  const typed = snippets
    .map(({ prefix }) => typedPrefix(text, offset, prefix))
    .find((found) => found !== undefined);
  const start = typed?.span.start ?? offset;
  const rest = text.slice(0, start) + text.slice(offset);
  if (rest.trim() === '') {
    return snippetEntries(
      snippets.filter((it) => keyOf(it) === undefined),
      text,
      offset,
    );
  }
  const { path, atKey } = configSpot(rest, start);
  if (!atKey || path.length !== 1 || !/[{,]\s*$/.test(rest.slice(0, start))) return [];
  const tree = parseTree(rest);
  const missing = snippets.filter((snippet) => {
    const key = keyOf(snippet);
    return key !== undefined && !(tree && findNodeAtLocation(tree, [key]));
  });
  const comma = /^\s*"/.test(rest.slice(start)) ? ',' : '';
  return snippetEntries(missing, text, offset).map((entry) => ({
    ...entry,
    newText: entry.newText + comma,
    ...(entry.texts && { texts: { en: entry.texts.en + comma, zh: entry.texts.zh + comma } }),
  }));
}

/** The key that a snippet adds; undefined for one that fills a file. */
function keyOf({ body }: Snippet): string | undefined {
  return /^"(\w+)"/.exec(body[0] ?? '')?.[1];
}
