import type { CatalogSource, FieldSource, InterfaceSource } from './sourceTypes';

/** How many of something there are and how many are described in each language. */
export interface Coverage {
  readonly what: string;
  readonly count: number;
  readonly en: number;
  readonly zh: number;
}

/** What the catalogue covers; parameters and fields at every depth. */
export function coverageOf(source: CatalogSource): Coverage[] {
  const { negatives, mistakes, errors } = source;
  const interfaces = all(source);
  const on = (platform: string) => interfaces.filter((item) => item.platform.includes(platform));
  const params = interfaces.flatMap((item) => deep(item.params));
  const returns = interfaces.flatMap((item) => deep(item.returns));
  const values = [...params, ...returns].flatMap((field) => field.enum ?? []);
  const meanings = [...interfaces.flatMap((item) => item.errors), ...errors.errors];
  return [
    counted('interfaces', interfaces, 'summary'),
    counted('  mini program', on('miniprogram'), 'summary'),
    counted('  mini game', on('minigame'), 'summary'),
    counted('  official account', on('officialAccount'), 'summary'),
    counted('parameters', params, 'description'),
    counted('reply fields', returns, 'description'),
    counted('values', values, 'label'),
    counted('error meanings', meanings, 'message'),
    counted('without cloud call', [...negatives.interfaces, ...negatives.minigame], 'title'),
    counted('common mistakes', mistakes.mistakes, 'note'),
  ];
}

/** Interfaces whose parameters are not known. */
export function openInterfaces(source: CatalogSource): readonly InterfaceSource[] {
  return all(source).filter((item) => item.paramsOpen);
}

/** Interfaces whose reply is not known; one that is known to have nothing but errCode is. */
export function unknownReplies(source: CatalogSource): readonly InterfaceSource[] {
  return all(source).filter((item) => item.returnsIncomplete);
}

/** Interfaces whose errors are not known; one that is known to have the general ones only is. */
export function unknownErrors(source: CatalogSource): readonly InterfaceSource[] {
  return all(source).filter((item) => item.errorsIncomplete);
}

function all({ categories }: CatalogSource): readonly InterfaceSource[] {
  return categories.flatMap(({ interfaces }) => interfaces);
}

function deep(fields: readonly FieldSource[]): FieldSource[] {
  return fields.flatMap((field) => [field, ...deep(field.fields ?? [])]);
}

function counted(what: string, items: readonly object[], text: string): Coverage {
  const described = (key: string) =>
    items.filter((item) => Boolean((item as Record<string, unknown>)[key]));
  return {
    what,
    count: items.length,
    en: described(`${text}En`).length,
    zh: described(`${text}Zh`).length,
  };
}
