import { sentName } from './nameForms';
import { type Packed, unpack } from './packedTexts';

/** Groups of names, of each of which at least one is needed. */
export type OneOf = readonly (readonly string[])[];

/** A parameter or field of a reply as an author writes it, as far as packing changes it. */
export interface WrittenField {
  readonly name: string;
  readonly httpName?: string;
  readonly type?: string;
  readonly fields?: readonly WrittenField[];
}

/**
 * A field as the index holds it: without what most of them share, a string's type, `required: false`
 * and the HTTPS name that the SDK's own renaming gives; its own fields by their place among all.
 */
export interface PackedField extends Omit<WrittenField, 'fields'> {
  readonly fields?: readonly number[];
  readonly oneOf?: OneOf;
}

/** The fields with all members in place, those of a group with the names of the group. */
export class FieldReader<F> {
  readonly #all: readonly PackedField[];
  readonly #texts: readonly string[];
  readonly #defaults: object;

  /** `all` and `texts` are the index's; `defaults` those of parameters or of reply fields. */
  constructor(all: readonly PackedField[], texts: readonly string[], defaults: object) {
    this.#all = all;
    this.#texts = texts;
    this.#defaults = defaults;
  }

  /** The fields at the given places. */
  read(places: readonly number[], groups: OneOf = []): readonly F[] {
    return places.map((place) => {
      const field = unpack<PackedField>(this.#all[place] as Packed<PackedField>, this.#texts);
      const { name, httpName = sentName(name), fields: inner, oneOf, ...rest } = field;
      const alternatives = groups.find((group) => group.includes(name));
      return {
        name,
        type: 'string',
        ...this.#defaults,
        ...rest,
        ...(httpName !== name && { httpName }),
        ...(alternatives && { alternatives }),
        ...(inner && { fields: this.read(inner, oneOf) }),
      } as F;
    });
  }
}
