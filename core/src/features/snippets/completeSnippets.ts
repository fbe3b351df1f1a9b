import type { Snapshot } from '../../project/snapshot';
import { isTypeScript } from '../../syntax/sourceExtensions';
import { lineStart } from '../../text/lineStart';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry } from '../types';
import { snippetEntries } from './snippetEntries';
import type { Snippet, SnippetFiles } from './snippetFile';
import { type SnippetPlace, snippetPlace } from './snippetPlace';
import { typedPrefix } from './typedPrefix';
import { typescriptBody } from './typescriptBody';

/**
 * The snippets that fit a place of a source file: whole functions and calls in a function's files,
 * the mini program's own in its files. Only where a statement or a page's member begins, and only
 * to whoever asks on an empty line or types their prefix.
 */
export function completeSnippets(
  snapshot: Snapshot,
  view: SourceView,
  files: SnippetFiles,
): readonly CompletionEntry[] {
  const { file, text, offset } = view;
  const line = text.slice(lineStart(text, offset), offset);
  const snippets = snippetsOf(snapshot, file, files);
  const asked = line.trim() === '';
  const typed = snippets
    .map(({ prefix }) => typedPrefix(text, offset, prefix))
    .find((found) => found !== undefined);
  if (!asked && typed === undefined) return [];
  const span = typed?.span ?? { start: offset, end: offset };
  const place = snippetPlace(file, text, span);
  if (place === undefined) return [];
  const fitting = snippets
    .filter((snippet) => fits(snippet, place))
    .map((snippet) =>
      isTypeScript(file) ? { ...snippet, body: typescriptBody(snippet.body) } : snippet,
    );
  return snippetEntries(fitting, text, offset);
}

function snippetsOf(
  snapshot: Snapshot,
  file: string,
  { functions, push, calls, miniprogram }: SnippetFiles,
): readonly Snippet[] {
  const isOfFunction =
    snapshot.functionOf(file) !== undefined || snapshot.functionsReaching(file).length > 0;
  if (isOfFunction) return [functions, calls, push].flatMap((each) => Object.values(each));
  return snapshot.miniprogramSources.includes(file) ? Object.values(miniprogram) : [];
}

function fits({ isFileTemplate, body }: Snippet, place: SnippetPlace): boolean {
  if (isFileTemplate) return place === 'file';
  const isMember = body.at(-1)?.trim() === '},';
  return isMember ? place === 'page' : place === 'function';
}
