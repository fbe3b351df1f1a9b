import type { OneOf } from '#core';
import { type Fault, fileOfCategory } from './fault';
import type { CatalogSource, FieldSource, InterfaceSource } from './sourceTypes';

/** Parameters and reply fields that contradict each other. */
export function parameterFaults({ categories }: CatalogSource): Fault[] {
  return categories.flatMap(({ category, interfaces }) =>
    interfaces.flatMap((item) =>
      faultsOf(item).map((message) => ({
        file: fileOfCategory(category),
        message: `${item.name}: ${message}`,
      })),
    ),
  );
}

function faultsOf(item: InterfaceSource): string[] {
  const { params, returns, mediaParams = [], paramsOpen } = item;
  const media = params.filter((param) => param.media).map(({ name }) => name);
  return [
    ...levelFaults(params, 'params', item.oneOf),
    ...levelFaults(returns, 'returns'),
    ...mediaParams
      .filter((name) => !media.includes(name) && !paramsOpen)
      .map((name) => `${name} of mediaParams is no media parameter`),
    ...media
      .filter((name) => !mediaParams.includes(name))
      .map((name) => `${name} is missing from mediaParams`),
  ];
}

/** Faults of parameters or fields that stand side by side, and of those below them. */
function levelFaults(fields: readonly FieldSource[], place: string, oneOf: OneOf = []): string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  for (const field of fields) {
    const at = `${place}.${field.name}`;
    if (names.has(field.name)) faults.push(`${at} is here twice`);
    names.add(field.name);
    if (field.httpName === field.name) faults.push(`${at}: httpName says nothing new`);
    const values = field.enum?.map(({ value }) => value) ?? [];
    if (new Set(values).size < values.length) faults.push(`${at} has a value twice`);
    faults.push(...levelFaults(field.fields ?? [], at, field.oneOf));
    if (field.required && field.requiredWhen) faults.push(`${at} is required always and sometimes`);
  }
  for (const { name, requiredWhen = {} } of fields) {
    for (const sibling of Object.keys(requiredWhen)) {
      if (!names.has(sibling)) faults.push(`${place}.${name} depends on the unknown ${sibling}`);
    }
  }
  for (const { name, sameAs } of fields) {
    if (sameAs !== undefined && (sameAs === name || !names.has(sameAs))) {
      faults.push(`${place}.${name} is the same as the unknown ${sameAs}`);
    }
  }
  for (const name of oneOf.flat()) {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) faults.push(`${place} wants one of the unknown ${name}`);
    else if (field.required) faults.push(`${place}.${name} is required and one of several`);
  }
  return faults;
}
