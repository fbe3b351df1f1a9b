import type { CloudFunction } from '../../files/cloudFunction';
import type { Snapshot } from '../../project/snapshot';
import { both } from '../card/markdown';
import { configSpot, isPermissionPath } from '../configSpot';
import type { InlineCompletionEntry } from '../types';
import { lineAround } from './lineAround';

/** In an empty `permissions.openapi`: the entries that the code needs. */
export function completeEmptyArray(
  snapshot: Snapshot,
  fn: CloudFunction,
  offset: number,
): InlineCompletionEntry | undefined {
  const { text } = snapshot.config(fn);
  const { path } = configSpot(text, offset);
  const isEmpty = /\[\s*$/.test(text.slice(0, offset)) && /^\s*\]/.test(text.slice(offset));
  if (!isPermissionPath(path) || !isEmpty) return undefined;
  const names = snapshot.state(fn).undeclared.filter((name) => snapshot.catalog.has(name));
  if (names.length === 0) return undefined;
  const line = lineAround(text, offset);
  const separator = line.before.trim() === '' ? `,\n${line.indent}` : ', ';
  const newText = names.map((name) => JSON.stringify(name)).join(separator);
  return { span: { start: offset, end: offset }, newText: both(newText), snippet: false };
}
