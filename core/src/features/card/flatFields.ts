/** A field under its dotted path. */
export interface FlatField<F> {
  readonly path: string;
  readonly field: F;
}

/** Fields with their members, each under its dotted path. */
export function flatFields<F extends { readonly name: string; readonly fields?: readonly F[] }>(
  fields: readonly F[],
  prefix = '',
): readonly FlatField<F>[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    return [{ path, field }, ...flatFields(field.fields ?? [], `${path}.`)];
  });
}
