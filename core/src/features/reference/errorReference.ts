import type { Catalog } from '../../catalog/catalog';
import { referenceMessages } from '../../messages/features/reference';
import { formatText, type Text } from '../../messages/text';
import { blocks, code, joinText, type Part, plain, table } from '../card/markdown';
import { linkedCode, type ReferenceLinks } from './referenceLinks';

const NOT_PERMITTED = -604101;

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
      : joinText(interfaces.map(named), ' '),
  ]);
  const { errorTitle, meaning, where, notPermittedSteps } = referenceMessages;
  return blocks([
    joinText(['# ', formatText(errorTitle, { code: code(String(value)) })]),
    table([meaning, where], rows),
    value === NOT_PERMITTED ? notPermittedSteps : undefined,
  ]);
}
