import type { Fix } from '../../findings/finding';
import type { ValueProperty } from '../../flow/value';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { sameSpan } from '../../text/span';
import { keyPlace } from '../_shared/argument';
import { replaceFix, writtenAt } from '../_shared/written';

/** A preferred fix that renames a key, quoted or not, shorthand or not. */
export function keyFix(
  snapshot: Snapshot,
  property: ValueProperty,
  name: string,
  safe: boolean,
): Fix {
  const { key, span } = property;
  const written = writtenAt(snapshot, keyPlace(property));
  const quote = /^['"]/.exec(written)?.[0] ?? '';
  const isShorthand = sameSpan(key, span);
  const newText = `${quote}${name}${quote}${isShorthand ? `: ${written}` : ''}`;
  const title = formatText(sharedFixes.changeTo, { name });
  return replaceFix(title, keyPlace(property), newText, { safe });
}
