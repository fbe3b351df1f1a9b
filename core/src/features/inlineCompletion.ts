import type { Snapshot } from '../project/snapshot';
import { completeCall } from './inline/completeCall';
import { completeCatch } from './inline/completeCatch';
import { completeMissingEntries } from './inline/completeMissingEntries';
import { viewSource } from './syntax/sourceView';
import type { InlineCompletionEntry } from './types';

/**
 * The ghost text at an offset: the rest of a call from its required parameters, the missing entries
 * of an `openapi` array, the error handling in an empty `catch`. Undefined where nothing is
 * known, and in strings and comments.
 */
export function inlineCompletion(
  snapshot: Snapshot,
  file: string,
  offset: number,
): InlineCompletionEntry | undefined {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) return completeMissingEntries(snapshot, fn, offset);
  const view = viewSource(snapshot, file, offset);
  if (view === undefined) return undefined;
  return completeCall(snapshot, view) ?? completeCatch(snapshot, view);
}
