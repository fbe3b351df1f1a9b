import type { Catalog } from '../../catalog/catalog';
import { referenceMessages } from '../../messages/features/reference';
import { formatText, type Text } from '../../messages/text';
import { blocks, code, joinText, type Part, plain, table } from '../card/markdown';
import { linkedCode, type ReferenceLinks } from './referenceLinks';

const NOT_PERMITTED = -604101;

/** How many interfaces a meaning names. */
const SHOWN = 20;

/** The reference page of an error code in markdown; undefined for one that is not known. */
export function errorReference(
  catalog: Catalog,
  value: number,
  links: ReferenceLinks,
): Text | undefined {
  const meanings = catalog.error(value);
  if (meanings.length === 0) return undefined;
  const named = (name: string): Part => linkedCode(name, links.interface(name));
  const rows = meanings.map(({ message, interfaces }): readonly Part[] => [
    plain(message),
    interfaces.length === 0
      ? referenceMessages.generalMeaning
      : joinText([...interfaces.slice(0, SHOWN).map(named), moreOf(interfaces)], ' '),
  ]);
  const { errorTitle, meaning, where, notPermittedSteps } = referenceMessages;
  return blocks([
    joinText(['# ', formatText(errorTitle, { code: code(String(value)) })]),
    table([meaning, where], rows),
    value === NOT_PERMITTED ? notPermittedSteps : undefined,
  ]);
}

function moreOf({ length }: readonly string[]): Text | undefined {
  if (length <= SHOWN) return undefined;
  return formatText(referenceMessages.moreInterfaces, { count: length - SHOWN, total: length });
}
