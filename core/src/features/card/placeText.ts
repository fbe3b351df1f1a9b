import type { Snapshot } from '../../project/snapshot';
import { LineIndex } from '../../text/lineIndex';
import { relativePath } from '../../text/path';
import type { Place } from '../../text/span';

/** A place by its path from a folder and its line, such as `lib/send.js:12`. */
export function placeText(snapshot: Snapshot, folder: string, { file, span }: Place): string {
  const { line } = new LineIndex(snapshot.read(file) ?? '').positionAt(span.start);
  return `${relativePath(folder, file)}:${line + 1}`;
}
