import type { Text } from '../messages/text';
import { type OneOf, unpackFields } from './packedFields';
import type { PlatformFacts } from './platformFacts';
import type { ErrorEntry, Interface, Mistake, Negative, Parameter, ReplyField } from './types';

/** A value as the index stores it: texts by number, members that have their default left out. */
export type Packed<T> = T extends Text
  ? number
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer U)[]
      ? readonly Packed<U>[]
      : { readonly [K in keyof T]: Packed<T[K]> };

/** An interface of the index. `errors` is flat: code, text, code, text … */
export type PackedInterface = Partial<
  Omit<Packed<Interface>, 'name' | 'title' | 'summary' | 'errors'>
> & {
  readonly title: number;
  readonly summary: number;
  readonly errors?: readonly number[];
  /** Groups of parameters, of each of which at least one is needed. */
  readonly oneOf?: OneOf;
};

/** The compact index that `scripts/catalog/buildIndex.ts` writes and `Catalog` reads. */
export interface CatalogData {
  /** English, Chinese, English, Chinese … */
  readonly texts: readonly string[];
  /** Title of every dotted prefix. */
  readonly categories: Readonly<Record<string, number>>;
  /** By name, sorted. */
  readonly interfaces: Readonly<Record<string, PackedInterface>>;
  readonly negatives: readonly Packed<Negative>[];
  readonly mistakes: readonly Packed<Mistake>[];
  readonly platform: Packed<PlatformFacts>;
}

/** Members that hold a text; a number there is its place in `texts`. */
export const textKeys: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'description',
  'note',
  'label',
  'limit',
  'limits',
  'hint',
  'since',
  'message',
  'category',
  'what',
  'rule',
]);

/** The text with the given number. */
export function textAt(texts: readonly string[], index: number): Text {
  return { en: texts[2 * index] ?? '', zh: texts[2 * index + 1] ?? '' };
}

/** Members that hold a value of the mini program's, which is left alone. */
const valueKeys: ReadonlySet<string> = new Set(['default', 'example', 'reply']);

/** Puts the texts back in. */
export function unpack<T>(packed: Packed<T>, texts: readonly string[]): T {
  const restore = (value: unknown, key: string): unknown => {
    if (typeof value === 'number') return textKeys.has(key) ? textAt(texts, value) : value;
    if (Array.isArray(value)) return value.map((item) => restore(item, ''));
    if (typeof value !== 'object' || value === null || valueKeys.has(key)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, restore(item, name)]),
    );
  };
  return restore(packed, '') as T;
}

/** The interface with all members in place. */
export function unpackInterface(
  name: string,
  packed: PackedInterface,
  texts: readonly string[],
): Interface {
  const { errors: codes = [], oneOf, ...rest } = packed;
  const errors: ErrorEntry[] = [];
  for (let i = 0; i + 1 < codes.length; i += 2) {
    errors.push({ code: codes[i] as number, message: textAt(texts, codes[i + 1] as number) });
  }
  const dot = name.lastIndexOf('.');
  const given = unpack<Partial<Interface> & Pick<Interface, 'title' | 'summary'>>(
    rest as Packed<Partial<Interface> & Pick<Interface, 'title' | 'summary'>>,
    texts,
  );
  return {
    name,
    category: name.slice(0, dot),
    method: name.slice(dot + 1),
    words: [],
    uses: 0,
    paramsOpen: false,
    paramsUnverified: false,
    mediaParams: [],
    mediaParamsInferred: false,
    returnsIncomplete: false,
    errorsIncomplete: false,
    buffer: false,
    cloudCall: true,
    confidence: 'docs-2026',
    sameHttpsAs: [],
    nameInDocExample: [],
    preferredForMiniProgram: false,
    platform: 'miniprogram',
    dataKeyKinds: [],
    ...given,
    params: unpackFields<Parameter>(given.params ?? [], { required: false }, oneOf),
    returns: unpackFields<ReplyField>(given.returns ?? [], {}),
    errors,
  };
}
