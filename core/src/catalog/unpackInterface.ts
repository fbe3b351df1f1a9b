import { FieldReader, type OneOf, type PackedField } from './fieldReader';
import { type Packed, textAt, unpack } from './packedTexts';
import type { PlatformFacts } from './platformFacts';
import type { ErrorEntry, Interface, Mistake, Negative, Parameter, ReplyField } from './types';

/** An interface of the index. `errors` is flat: code, text, code, text … */
export type PackedInterface = Partial<
  Omit<Packed<Interface>, 'name' | 'title' | 'summary' | 'errors' | 'params' | 'returns'>
> & {
  readonly title: number;
  readonly summary: number;
  readonly errors?: readonly number[];
  /** Places among `fields`. */
  readonly params?: readonly number[];
  readonly returns?: readonly number[];
  /** Groups of parameters, of each of which at least one is needed. */
  readonly oneOf?: OneOf;
};

/** The compact index that `scripts/catalog/buildIndex.ts` writes and `Catalog` reads. */
export interface CatalogData {
  /** English, Chinese, English, Chinese … */
  readonly texts: readonly string[];
  /** Parameters and reply fields, each once. */
  readonly fields: readonly PackedField[];
  /** Title of every dotted prefix. */
  readonly categories: Readonly<Record<string, number>>;
  /** By name, sorted. */
  readonly interfaces: Readonly<Record<string, PackedInterface>>;
  readonly negatives: readonly Packed<Negative>[];
  readonly mistakes: readonly Packed<Mistake>[];
  readonly platform: Packed<PlatformFacts>;
}

/** The interface of this name with all members in place. */
export function unpackInterface(
  name: string,
  packed: PackedInterface,
  { texts, fields }: CatalogData,
): Interface {
  const { errors: codes = [], params = [], returns = [], oneOf, ...rest } = packed;
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
    params: new FieldReader<Parameter>(fields, texts, { required: false }).read(params, oneOf),
    returns: new FieldReader<ReplyField>(fields, texts, {}).read(returns),
    errors,
  };
}
