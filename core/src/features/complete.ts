import type { Snapshot } from '../project/snapshot';
import { completeCloudId } from './complete/completeCloudId';
import { completeComment } from './complete/completeComment';
import { completeConfig } from './complete/completeConfig';
import { completeMembers } from './complete/completeMembers';
import { completeNameText } from './complete/completeNameText';
import { completePush } from './complete/completePush';
import { completeSdkMembers } from './complete/completeSdkMembers';
import { completeSegments } from './complete/completeSegments';
import { untilWritten } from './complete/untilWritten';
import { completeFunctionName } from './functionName/completeFunctionName';
import { completeSnippets } from './snippets/completeSnippets';
import { type SourceView, viewSource } from './syntax/sourceView';
import type { CompletionEntry, CompletionOptions } from './types';

/** What may be written at an offset; no entries where nothing of cloud calls may. */
export function complete(
  snapshot: Snapshot,
  file: string,
  offset: number,
  options: CompletionOptions,
): readonly CompletionEntry[] {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) return completeConfig(snapshot, fn, offset, options);
  const view = viewSource(snapshot, file, offset);
  if (view === undefined) {
    return (options.typed ? undefined : completeComment(snapshot, file, offset)) ?? [];
  }
  const names = completeSource(snapshot, view, options) ?? completePush(snapshot, view);
  const { snippets, library } = options;
  const entries = names ?? (snippets && library ? completeSnippets(snapshot, view, library) : []);
  return untilWritten(view, entries);
}

/** What concerns cloud calls; undefined where none of it may be written. */
function completeSource(
  snapshot: Snapshot,
  view: SourceView,
  options: CompletionOptions,
): readonly CompletionEntry[] | undefined {
  return (
    completeSegments(snapshot, view, options) ??
    completeMembers(snapshot, view, options) ??
    completeSdkMembers(snapshot, view, options) ??
    completeCloudId(snapshot, view, options) ??
    completeNameText(snapshot, view) ??
    completeFunctionName(snapshot, view)
  );
}
