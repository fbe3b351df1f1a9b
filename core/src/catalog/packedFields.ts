import { sentName } from './nameForms';

/** Groups of names, of each of which at least one is needed. */
export type OneOf = readonly (readonly string[])[];

/** What both parameters and reply fields have, as far as packing changes it. */
interface PackedField {
  readonly name: string;
  readonly httpName?: string;
  readonly type?: string;
  readonly fields?: readonly PackedField[];
  readonly oneOf?: OneOf;
}

/**
 * Fields as the index holds them: without what most of them share, a string's type, `required: false`
 * and the HTTPS name that the SDK's own renaming gives.
 */
export function packFields(fields: readonly PackedField[]): readonly PackedField[] {
  return fields.map((field) => {
    const { httpName = field.name, type, fields: inner, ...rest } = field;
    if ('required' in rest && rest.required === false) delete rest.required;
    return {
      ...rest,
      ...(httpName !== sentName(field.name) && { httpName }),
      ...(type !== 'string' && { type }),
      ...(inner && { fields: packFields(inner) }),
    };
  });
}

/**
 * The fields with all members in place, those of a group with the names of the group; `defaults` are
 * those of parameters or of reply fields.
 */
export function unpackFields<F>(
  fields: readonly PackedField[],
  defaults: object,
  groups: OneOf = [],
): readonly F[] {
  return fields.map((field) => {
    const { name, httpName = sentName(name), fields: inner, oneOf, ...rest } = field;
    const alternatives = groups.find((group) => group.includes(name));
    return {
      name,
      type: 'string',
      ...defaults,
      ...rest,
      ...(httpName !== name && { httpName }),
      ...(alternatives && { alternatives }),
      ...(inner && { fields: unpackFields(inner, defaults, oneOf) }),
    } as F;
  });
}
