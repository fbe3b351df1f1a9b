import type { Confidence, JsonValue, OneOf, PagePath, Platform } from '#core';

/** Members `<name>En` and `<name>Zh`: one text in both languages. */
type Bilingual<Name extends string> = {
  readonly [K in `${Name}En` | `${Name}Zh`]: string;
};

/** A parameter, a member of one, or a field of a reply, as `catalog/interfaces/*.json` spells it. */
export interface FieldSource extends Bilingual<'description'>, Partial<Bilingual<'note'>> {
  readonly name: string;
  readonly httpName?: string;
  readonly type: string;
  readonly required?: boolean;
  readonly requiredWhen?: Readonly<Record<string, string | readonly string[]>>;
  readonly sameAs?: string;
  readonly legacy?: true;
  readonly enum?: readonly ({ readonly value: string | number } & Partial<Bilingual<'label'>>)[];
  readonly default?: JsonValue;
  readonly example?: JsonValue;
  readonly media?: true;
  readonly pattern?: string;
  readonly page?: PagePath;
  readonly fields?: readonly FieldSource[];
  readonly oneOf?: OneOf;
}

/** An error code with its meaning. */
interface ErrorSource extends Bilingual<'message'> {
  readonly code: number;
  /** Where it was read, if elsewhere than the rest of the entry. */
  readonly source?: string;
}

/** An interface as `catalog/interfaces/*.json` spells it. */
export interface InterfaceSource
  extends Bilingual<'title' | 'summary'>,
    Partial<Bilingual<'limits' | 'note'>> {
  readonly name: string;
  readonly platform: Platform;
  readonly cloudCall: true | 'unconfirmed';
  readonly confidence: Confidence;
  readonly docNameEn?: string;
  readonly httpsPath?: string;
  readonly docUrl?: string;
  readonly docUrlOld?: string;
  readonly sameHttpsAs?: readonly string[];
  readonly nameInDocExample?: readonly string[];
  readonly deprecated?: Bilingual<'since'> &
    Partial<Bilingual<'note'>> & { readonly replacement?: string };
  readonly words?: readonly string[];
  readonly mediaParams?: readonly string[];
  readonly paramsOpen?: true;
  readonly params: readonly FieldSource[];
  readonly oneOf?: OneOf;
  readonly returnsIncomplete?: true;
  readonly returns: readonly FieldSource[];
  readonly errorsIncomplete?: true;
  readonly errors: readonly ErrorSource[];
  readonly buffer?: true;
  readonly evidence: readonly { readonly what: string; readonly source: string }[];
}

/** A file of `catalog/interfaces/`. */
export interface CategorySource extends Bilingual<'title'> {
  readonly category: string;
  readonly interfaces: readonly InterfaceSource[];
}

/** `catalog/negatives.json`. */
interface NegativesSource {
  readonly interfaces: readonly (Bilingual<'title' | 'category'> & {
    readonly docNameEn: string;
    readonly oldNames?: readonly string[];
    readonly httpsPath?: string;
    readonly docUrl?: string;
    readonly butListedFor?: readonly string[];
  })[];
  readonly minigame: readonly (Bilingual<'title'> & {
    readonly name: string;
    readonly httpsPath: string;
  })[];
}

/** `catalog/mistakes.json`. */
interface MistakesSource {
  readonly mistakes: readonly (Bilingual<'note'> & {
    readonly wrong: string;
    readonly right: string;
    readonly kind: string;
  })[];
}

/** `catalog/errors.json`. */
interface ErrorsSource {
  readonly errors: readonly ErrorSource[];
}

/** The parts of `catalog/platform.json` that the index takes over, each an array of plain objects. */
interface PlatformSource {
  readonly sdk: { readonly abilities: readonly object[] };
  readonly versions: readonly object[];
  readonly wxContext: { readonly fields: readonly object[]; readonly sources: readonly object[] };
  readonly configJson: { readonly keys: readonly object[] };
  readonly cron: { readonly fields: readonly object[] };
  readonly messagePush: {
    readonly fields: readonly object[];
    readonly messages: readonly object[];
    readonly events: readonly object[];
  };
}

/** `catalog/popularity.json`: how many of some real cloud functions call each interface. */
export interface PopularitySource {
  readonly uses: Readonly<Record<string, number>>;
}

/** `catalog/sources.json`: when what evidence names was written, as YYYY-MM-DD. */
interface SourcesSource {
  readonly sources: Readonly<Record<string, string>>;
}

/** Everything under `catalog/`. */
export interface CatalogSource {
  readonly categories: readonly CategorySource[];
  readonly negatives: NegativesSource;
  readonly mistakes: MistakesSource;
  readonly errors: ErrorsSource;
  readonly platform: PlatformSource;
  readonly popularity: PopularitySource;
  readonly sources: SourcesSource;
}
