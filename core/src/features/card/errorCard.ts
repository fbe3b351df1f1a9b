import type { Catalog } from '../../catalog/catalog';
import { errorCardMessages } from '../../messages/features/errors';
import { formatText, type Text } from '../../messages/text';
import { blocks, bold, code, joinText, plain } from './markdown';

const SHOWN = 6;
const SHOWN_NAMES = 4;

/**
 * The card about an error code of cloud calls: its meanings, those of the given interfaces first.
 * Undefined for a code that is not known.
 */
export function errorCard(
  catalog: Catalog,
  value: number,
  called: ReadonlySet<string>,
): Text | undefined {
  const meanings = catalog.error(value);
  if (meanings.length === 0) return undefined;
  const concerns = (interfaces: readonly string[]): boolean =>
    interfaces.length === 0 || interfaces.some((name) => called.has(name));
  const near = meanings.filter(({ interfaces }) => concerns(interfaces));
  const chosen = near.length > 0 ? near : meanings;
  const lines = chosen.slice(0, SHOWN).map(({ message, interfaces }) => {
    const named = interfaces.filter((name) => near.length === 0 || called.has(name));
    const names = named.slice(0, SHOWN_NAMES).map(code).join(' ');
    const more = named.length > SHOWN_NAMES ? ' …' : '';
    return joinText(['- ', plain(message), names && ` — ${names}${more}`]);
  });
  const left = chosen.length - SHOWN;
  if (left > 0) {
    lines.push(joinText(['- *', formatText(errorCardMessages.more, { count: left }), '*']));
  }
  return blocks([
    bold(formatText(errorCardMessages.code, { code: code(`${value}`) })),
    joinText(lines, '\n'),
  ]);
}
