import { declarableNames } from '../../catalog/nameVerdict';
import type { CloudFunction } from '../../files/cloudFunction';
import type { Snapshot } from '../../project/snapshot';
import { configSpot, isPermissionPath } from '../configSpot';
import { configSnippets } from '../snippets/configSnippets';
import type { CompletionEntry, CompletionOptions } from '../types';
import { completeEntries } from './completeEntries';
import { completeEmptyFile, completeKeys, completeTriggerValue } from './configSkeletons';
import { jsonSlot } from './jsonSlot';

/** The offers at an offset of a function's config.json; empty where there are none. */
export function completeConfig(
  snapshot: Snapshot,
  fn: CloudFunction,
  offset: number,
  options: CompletionOptions,
): readonly CompletionEntry[] {
  const { text } = snapshot.config(fn);
  const { snippets, library } = options;
  const whole = snippets && library ? configSnippets(text, offset, library.config) : [];
  return [...namesAndKeys(snapshot, fn, text, offset, options), ...whole];
}

function namesAndKeys(
  snapshot: Snapshot,
  fn: CloudFunction,
  text: string,
  offset: number,
  options: CompletionOptions,
): readonly CompletionEntry[] {
  const used = (): readonly string[] =>
    declarableNames(snapshot.catalog, snapshot.state(fn).undeclared);
  if (text.trim() === '') return options.snippets ? completeEmptyFile(offset, used()) : [];
  const spot = configSpot(text, offset);
  const slot = jsonSlot(text, offset, spot);
  if (slot === undefined) return [];
  const [first, , key] = spot.path;
  if (isPermissionPath(spot.path)) return completeEntries(snapshot, snapshot.state(fn), slot);
  if (spot.atKey) return options.snippets ? completeKeys(text, spot, slot, used()) : [];
  if (first === 'triggers' && spot.path.length === 3) {
    return completeTriggerValue(String(key), slot);
  }
  return [];
}
