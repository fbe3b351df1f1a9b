import type { Snapshot } from '../project/snapshot';
import { completeConfig } from './complete/completeConfig';
import { completeMembers } from './complete/members';
import { completePush } from './complete/pushEvents';
import { completeSegments } from './complete/segments';
import { inComment, isSourceFile, viewSource } from './syntax/sourceView';
import type { CompletionAnswer, CompletionOptions } from './types';

const nothing: CompletionAnswer = { entries: [], incomplete: false };

/** What may be written at an offset; no entries where nothing of cloud calls may. */
export function complete(
  snapshot: Snapshot,
  file: string,
  offset: number,
  options: CompletionOptions,
): CompletionAnswer {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) {
    return { entries: completeConfig(snapshot, fn, offset, options), incomplete: false };
  }
  const text = snapshot.read(file);
  if (text === undefined || !isSourceFile(file)) return nothing;
  const view = viewSource(file, text, offset);
  if (inComment(view)) return nothing;
  const entries =
    completeSegments(snapshot, view, options) ??
    completeMembers(snapshot, view, options) ??
    completePush(snapshot, view) ??
    [];
  return { entries, incomplete: false };
}
