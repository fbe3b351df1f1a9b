import type { Snapshot } from '../project/snapshot';
import { completeCall } from './inline/callText';
import { completeCatch } from './inline/catchText';
import { completeEmptyArray } from './inline/emptyArray';
import { viewSource } from './syntax/sourceView';
import type { CompletionOptions, InlineCompletionEntry } from './types';

/**
 * The ghost text at an offset: the rest of a call from its required parameters, the missing entries
 * of an empty `openapi` array, the error handling in an empty `catch`. Undefined where nothing is
 * known, and in strings and comments.
 */
export function inlineCompletion(
  snapshot: Snapshot,
  file: string,
  offset: number,
  options: Pick<CompletionOptions, 'snippets'>,
): InlineCompletionEntry | undefined {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) return completeEmptyArray(snapshot, fn, offset);
  const view = viewSource(snapshot, file, offset);
  if (view === undefined) return undefined;
  return completeCall(snapshot, view, options) ?? completeCatch(snapshot, view);
}
