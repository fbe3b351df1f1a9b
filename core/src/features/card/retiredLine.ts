import type { Interface } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { formatText, type Text } from '../../messages/text';
import { bold, code, joinText, plain } from './markdown';

/** Since when an interface is retired and what replaces it, in markdown; undefined when it is not. */
export function retiredLine({ deprecated }: Interface): Text | undefined {
  if (deprecated === undefined) return undefined;
  const since = formatText(cardMessages.retiredSince, { since: plain(deprecated.since) });
  const { replacement, note } = deprecated;
  const instead = note
    ? plain(note)
    : replacement && formatText(cardMessages.useInstead, { name: code(replacement) });
  return joinText(['⚠ ', joinText([bold(since), instead || undefined], { en: '; ', zh: '，' })]);
}
