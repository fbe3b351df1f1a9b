import { isTokenError } from '../../catalog/isTokenError';
import type { Interface } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { referenceMessages } from '../../messages/features/reference';
import { formatText } from '../../messages/text';
import { both, type Part, plain, table } from '../card/markdown';
import { linkedCode, type ReferenceLinks } from './referenceLinks';

const NOT_PERMITTED = -604101;

/** The errors of an interface, each leading to the page of its code. */
export function errorSection(
  item: Interface,
  links: ReferenceLinks,
): readonly (Part | undefined)[] {
  const named = (code: number): Part => linkedCode(String(code), links.error(code));
  const own = item.errors.filter(({ code }) => code !== 0 && !isTokenError(code));
  const rows = own.map(({ code, message }) => [named(code), plain(message)]);
  const { generalErrors, onlyGeneralErrors, errorsOpen, errorsIntro } = referenceMessages;
  const general = rows.length > 0 || item.errorsIncomplete ? generalErrors : onlyGeneralErrors;
  const denied = named(NOT_PERMITTED);
  return [
    errorsIntro,
    table([cardMessages.errors, cardMessages.description], rows),
    item.errorsIncomplete ? errorsOpen : undefined,
    formatText(general, { code: typeof denied === 'string' ? both(denied) : denied }),
  ];
}
