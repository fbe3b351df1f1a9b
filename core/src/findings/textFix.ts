import type { Text } from '../messages/text';
import type { FileEdit, TextEdit } from '../text/span';
import type { Fix } from './finding';

/** What is said of a fix beside what it changes; see `Fix`. */
export interface FixTraits {
  readonly safe: boolean;
  /** True when left out: most fixes are the one right answer. */
  readonly preferred?: boolean;
}

/** A fix that edits the text of one file that exists; `edits` sorted and not overlapping. */
export function textFix(
  title: Text,
  file: string,
  edits: readonly TextEdit[],
  traits: FixTraits,
): Fix {
  return filesFix(title, [{ file, create: false, edits }], traits);
}

/** A fix that edits or creates several files. */
export function filesFix(
  title: Text,
  edits: readonly FileEdit[],
  { safe, preferred = true }: FixTraits,
): Fix {
  return { title, safe, preferred, change: { kind: 'text', edits } };
}
