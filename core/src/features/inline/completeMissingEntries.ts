import type { CloudFunction } from '../../files/cloudFunction';
import type { Snapshot } from '../../project/snapshot';
import { both } from '../card/markdown';
import { configSpot, isPermissionPath } from '../configSpot';
import type { InlineCompletionEntry } from '../types';
import { lineAround } from './lineAround';

/**
 * In `permissions.openapi`, where an entry may follow: those that the code needs and the file lacks,
 * with the commas that they want.
 */
export function completeMissingEntries(
  snapshot: Snapshot,
  fn: CloudFunction,
  offset: number,
): InlineCompletionEntry | undefined {
  const { text } = snapshot.config(fn);
  const { path, node } = configSpot(text, offset);
  const line = lineAround(text, offset);
  if (!isPermissionPath(path) || !/^[\s\]},]*$/.test(line.after)) return undefined;
  const isBehindEntry =
    node?.type === 'string' && node.value !== '' && node.offset + node.length === offset;
  const before = text.slice(0, offset).trimEnd().at(-1);
  const [next] = text.slice(offset).trimStart();
  if (!isBehindEntry && before !== '[' && before !== ',') return undefined;
  if (next !== ']' && (isBehindEntry || next !== '"')) return undefined;
  const written = line.before.trim();
  const endsLine = line.after.trim() === '';
  // What stands on a line of its own is not mixed with a bracket, nor with what begins a row.
  if (written === '' ? !endsLine : endsLine && written.endsWith('[')) return undefined;
  const isAlone = /^(?:"[^",]*",?)?$/.test(written);
  if (isAlone && written.endsWith(',') && /\s$/.test(line.before)) return undefined;
  const names = snapshot.state(fn).undeclared.filter((name) => snapshot.catalog.has(name));
  if (names.length === 0) return undefined;
  const separator = isAlone ? `,\n${line.indent}` : ', ';
  const entries = names.map((name) => JSON.stringify(name)).join(separator);
  const isBehindComma = text[offset - 1] === ',';
  const start = isBehindEntry ? separator : isBehindComma ? separator.slice(1) : '';
  const newText = start + entries + (next === '"' ? ',' : '');
  return { span: { start: offset, end: offset }, newText: both(newText) };
}
