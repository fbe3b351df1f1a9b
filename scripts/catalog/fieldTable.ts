import { type PackedField, sentName, type WrittenField } from '#core';
import type { TextTable } from './textTable';

/** Collects parameters and reply fields, each once with all that it holds, and gives their places. */
export class FieldTable {
  /** The fields, texts by number. */
  readonly fields: PackedField[] = [];
  readonly #texts: TextTable;
  readonly #places = new Map<string, number>();

  constructor(texts: TextTable) {
    this.#texts = texts;
  }

  /** The places of some fields. */
  add(fields: readonly WrittenField[]): readonly number[] {
    return fields.map((field) => {
      const { httpName = field.name, type, fields: inner, ...rest } = field;
      if ('required' in rest && rest.required === false) delete rest.required;
      const packed = {
        ...(this.#texts.pack(rest) as PackedField),
        ...(httpName !== sentName(field.name) && { httpName }),
        ...(type !== 'string' && { type }),
        ...(inner && { fields: this.add(inner) }),
      };
      return this.#placeOf(packed);
    });
  }

  #placeOf(field: PackedField): number {
    const key = JSON.stringify(field);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.fields.length;
    this.fields.push(field);
    this.#places.set(key, place);
    return place;
  }
}
