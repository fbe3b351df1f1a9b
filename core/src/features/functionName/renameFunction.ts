import { functionsNamed } from '../../project/functionsNamed';
import type { Snapshot } from '../../project/snapshot';
import { baseName } from '../../text/path';
import type { FileEdit, TextEdit } from '../../text/span';
import { callersNames } from './calledFunction';

/**
 * The edits that keep calls by name right when a function's folder takes another path: each string
 * that is the function's name, and nothing else. Empty where the folder is no function's, its name
 * stays, or another function has the same name, so that nobody knows which one is meant.
 */
export function renameFunction(snapshot: Snapshot, from: string, to: string): readonly FileEdit[] {
  const fn = snapshot.functions.find(({ directory }) => directory === from);
  const name = baseName(to);
  if (fn === undefined || name === fn.name || functionsNamed(snapshot, fn.name).length > 1) {
    return [];
  }
  const edits = new Map<string, Map<number, TextEdit>>();
  for (const written of callersNames(snapshot, fn)) {
    const { start, end } = written.span;
    const text = snapshot.read(written.file)?.slice(start, end) ?? '';
    if (text.slice(1, -1) !== fn.name) continue;
    const inFile = edits.get(written.file) ?? new Map<number, TextEdit>();
    edits.set(written.file, inFile);
    inFile.set(start, { span: { start: start + 1, end: end - 1 }, newText: name });
  }
  return [...edits].map(([file, inFile]) => ({
    file,
    create: false,
    edits: [...inFile.values()].sort((a, b) => a.span.start - b.span.start),
  }));
}
