import type { Fix } from '../../findings/finding';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import type { Place } from '../../text/span';
import { replaceFix, writtenAt } from './written';

/**
 * A preferred fix that reads another member: behind a dot, in quotes, or where a pattern takes an
 * object apart.
 * @param place the name that is read
 */
export function readFix(snapshot: Snapshot, place: Place, right: string, safe: boolean): Fix {
  const { file, span } = place;
  const text = snapshot.read(file) ?? '';
  const written = writtenAt(snapshot, place);
  const [quote = ''] = /^['"`]/.exec(written) ?? [];
  const before = text.slice(0, span.start).trimEnd();
  const isNamed = quote !== '' || /[.'"`]$/.test(before) || /^\s*:/.test(text.slice(span.end));
  const newText = `${quote}${right}${quote}${isNamed ? '' : `: ${written}`}`;
  const title = formatText(sharedFixes.readInstead, { right });
  return replaceFix(title, place, newText, { safe });
}
