import type { Fix } from '../../findings/finding';
import { type FixTraits, textFix } from '../../findings/textFix';
import type { Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import type { Place } from '../../text/span';

/** What is written at a place; '' where the file is gone. */
export function writtenAt(snapshot: Snapshot, { file, span }: Place): string {
  return snapshot.read(file)?.slice(span.start, span.end) ?? '';
}

/** A fix that writes something else at a place. */
export function replaceFix(
  title: Text,
  { file, span }: Place,
  newText: string,
  traits: FixTraits,
): Fix {
  return textFix(title, file, [{ span, newText }], traits);
}
