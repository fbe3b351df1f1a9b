import type { Fix } from '../../findings/finding';
import { textFix } from '../../findings/textFix';
import type { ValueProperty } from '../../flow/value';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';

/** A preferred fix that renames a key, quoted or not, shorthand or not. */
export function keyFix(
  snapshot: Snapshot,
  { file, key, span }: ValueProperty,
  name: string,
  safe: boolean,
): Fix {
  const written = snapshot.read(file)?.slice(key.start, key.end) ?? '';
  const quote = /^['"]/.exec(written)?.[0] ?? '';
  const isShorthand = key.start === span.start && key.end === span.end;
  const newText = `${quote}${name}${quote}${isShorthand ? `: ${written}` : ''}`;
  const title = formatText(sharedFixes.changeTo, { name });
  return textFix(title, file, [{ span: key, newText }], { safe });
}
