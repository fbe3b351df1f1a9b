import type { Catalog } from '../../catalog/catalog';
import { judgeName, type NameVerdict } from '../../catalog/nameVerdict';
import type { Negative } from '../../catalog/types';
import { permissionMessages } from '../../messages/rules/permissions';
import { formatText, type Text } from '../../messages/text';

/**
 * Why a name is known to be no cloud call, with the right way; undefined for names that are or may
 * be one, typos included.
 */
export function wrongName(name: string, verdict: NameVerdict): Text | undefined {
  switch (verdict.kind) {
    case 'mistake': {
      const { right, note } = verdict.mistake;
      return formatText(permissionMessages.unknownMistake, { name, right, note });
    }
    case 'unsupported':
      return unsupported(name, verdict.negative);
    case 'ability':
      return formatText(permissionMessages.sdkAbility, { name, right: verdict.ability.right });
    case 'category':
      return formatText(permissionMessages.bareCategory, { name, example: verdict.example });
    default:
      return undefined;
  }
}

/** Why none of the names may be declared: what the first is that is no cloud call; undefined if all may. */
export function refusalOfNames(catalog: Catalog, names: readonly string[]): Text | undefined {
  return names.flatMap((name) => wrongName(name, judgeName(catalog, name)) ?? [])[0];
}

function unsupported(name: string, { title, httpsPath, instead }: Negative): Text {
  if (instead !== undefined) {
    return formatText(permissionMessages.unsupportedInstead, { name, title, instead });
  }
  return httpsPath === undefined
    ? formatText(permissionMessages.unsupported, { name, title })
    : formatText(permissionMessages.unsupportedPath, { name, title, path: httpsPath });
}
