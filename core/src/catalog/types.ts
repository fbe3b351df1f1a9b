import type { Text } from '../messages/text';

/** A value that JSON can hold and a parameter can have by default. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Whose interface it is; the account that a call must speak for. */
export type Platform =
  | 'miniprogram'
  | 'minigame'
  | 'officialAccount'
  | 'officialAccount+miniprogram';

/** How well documented an interface is; `unconfirmed`: only seen in somebody's code. */
export type Confidence =
  | 'docs-2026'
  | 'older-docs'
  | 'docs-sample-2026+older-docs'
  | 'sdk-source'
  | 'sdk-source+older-docs'
  | 'unconfirmed';

/** One of the values that a parameter or field may have. */
export interface EnumValue {
  readonly value: string | number;
  /** What it means; absent where the source says nothing. */
  readonly label?: Text;
}

/**
 * A page of this mini program as the value of a parameter. What the documentation leaves open is
 * absent, and nothing may be reported about it.
 */
export interface PagePath {
  /** Whether `?a=b` may follow the path. */
  readonly query?: boolean;
  /** Whether the path may begin with a slash. */
  readonly leadingSlash?: boolean;
}

/** What parameters and reply fields have in common. */
interface Field {
  /** As spelt in a cloud call (camelCase). */
  readonly name: string;
  /** As spelt over HTTPS, where that differs. */
  readonly httpName?: string;
  /** `string`, `number`, `boolean`, `object`, `object[]`, `Buffer`, `media`, `number|string` … */
  readonly type: string;
  readonly description: Text;
  readonly enum?: readonly EnumValue[];
}

/** A parameter of an interface, or a member of one. */
export interface Parameter extends Field {
  /** Our reading; see `requiredInDocs`. */
  readonly required: boolean;
  /** What the documentation's table says, where it disagrees. */
  readonly requiredInDocs?: boolean;
  /** Required exactly when each named sibling has the value, or one of the values. */
  readonly requiredWhen?: Readonly<Record<string, string | readonly string[]>>;
  /** A sibling that must have the same value: a range of one day. */
  readonly sameAs?: string;
  /** Names of siblings, its own among them, of which at least one is needed. */
  readonly alternatives?: readonly string[];
  /** True: still taken, but no longer meant to be given; never offered. */
  readonly legacy?: boolean;
  readonly note?: Text;
  readonly default?: JsonValue;
  /** A realistic value, for examples. */
  readonly example?: JsonValue;
  readonly min?: number;
  readonly max?: number;
  /** In characters. */
  readonly maxLength?: number;
  /** A regular expression that a valid value matches. */
  readonly pattern?: string;
  /** True: the value is `{ contentType, value: Buffer }`. */
  readonly media?: boolean;
  /** Present where the value is a page of this mini program. */
  readonly page?: PagePath;
  /** Members of an object, or of each object in an array. */
  readonly fields?: readonly Parameter[];
  /** True: the object's keys are free (a template's variables). */
  readonly keysOpen?: boolean;
}

/** A field of an interface's reply. */
export interface ReplyField extends Field {
  readonly fields?: readonly ReplyField[];
}

/** An error code with its meaning. */
export interface ErrorEntry {
  readonly code: number;
  readonly message: Text;
}

/** One meaning of an error code. */
export interface ErrorMeaning extends ErrorEntry {
  /** Interfaces that give the code this meaning; empty: any cloud call does. */
  readonly interfaces: readonly string[];
}

/** What a parameter spelling does to the SDK's renaming of keys. */
interface ConvertCase {
  /** The HTTPS names hold capitals, which the default renaming would break. */
  readonly httpParamsHaveUppercase: boolean;
  /** The documentation itself calls it with `convertCase: false`. */
  readonly documentedWithConvertCaseFalse: boolean;
  readonly hint: Text;
}

/** A kind of template variable, told by the beginning of its key (`thing1`, `date2`). */
export interface DataKeyKind {
  readonly prefix: string;
  readonly label: Text;
  readonly limit: Text;
  /** Longest value in characters, where the limit says so plainly. */
  readonly maxLength?: number;
  /** A regular expression that every valid value matches, where the limit is certain. */
  readonly pattern?: string;
}

/** A call written by hand. */
interface WrittenExample {
  /** The argument in JavaScript, by lines; `OPENID` is the caller, `fileContent` a file's content. */
  readonly argument: readonly string[];
  /** What comes back besides `errCode` and `errMsg`; absent where the facts say it well. */
  readonly reply?: { readonly [key: string]: JsonValue };
  /** Codes worth handling, the most likely first; absent where the first few will do. */
  readonly errors?: readonly number[];
}

/** A retired interface. */
interface Deprecation {
  readonly since: Text;
  /** Name of the interface to use instead; absent where there is none. */
  readonly replacement?: string;
  /** What takes its place, where that depends; absent where `replacement` says it all. */
  readonly note?: Text;
}

/** An interface that cloud call covers. */
export interface Interface {
  /** The whole dotted path, exactly as code and config.json spell it. */
  readonly name: string;
  readonly category: string;
  readonly method: string;
  readonly title: Text;
  readonly summary: Text;
  /** What people call it in a search, where title and summary do not have the word. */
  readonly words: readonly string[];
  /** How many of some hundred real cloud functions call it. */
  readonly uses: number;
  /** Name of its page in the newer documentation. */
  readonly docName?: string;
  readonly docUrl?: string;
  readonly docUrlOld?: string;
  readonly params: readonly Parameter[];
  /** True: the parameters are not (all) known; report no missing or unknown one. */
  readonly paramsOpen: boolean;
  /** True: the parameters were not seen in a document; hints at most. */
  readonly paramsUnverified: boolean;
  /** Parameters that take `{ contentType, value }`. */
  readonly mediaParams: readonly string[];
  /** True: `mediaParams` was concluded, not read. */
  readonly mediaParamsInferred: boolean;
  readonly convertCase?: ConvertCase;
  /** What the reply has besides `errCode`; empty where it is known to have nothing, see below. */
  readonly returns: readonly ReplyField[];
  /** True: the reply is not (all) known. */
  readonly returnsIncomplete: boolean;
  /** True: the reply is `{ contentType, buffer }`. */
  readonly buffer: boolean;
  /** Codes of its own; empty where only the general ones are known, see below. */
  readonly errors: readonly ErrorEntry[];
  /** True: its errors were not seen in a document. */
  readonly errorsIncomplete: boolean;
  readonly limits?: Text;
  readonly note?: Text;
  readonly deprecated?: Deprecation;
  readonly cloudCall: true | 'unconfirmed';
  readonly confidence: Confidence;
  /** `POST /wxa/getwxacodeunlimit`; without a method where that is not known. */
  readonly httpsPath?: string;
  /** Other names of the same HTTPS interface; all are valid. */
  readonly sameHttpsAs: readonly string[];
  /** Other names that the documentation's own example uses. */
  readonly nameInDocExample: readonly string[];
  /** True: of several names, the one that mini programs use. */
  readonly preferredForMiniProgram: boolean;
  /** Whether a third-party platform may call it on behalf of; absent where not said. */
  readonly thirdPartyCallable?: boolean;
  readonly platform: Platform;
  readonly dataKeyKinds: readonly DataKeyKind[];
  /** A call written by hand; absent where one is made of the facts. */
  readonly example?: WrittenExample;
}

/** A dotted prefix that holds interfaces or further categories. */
export interface Category {
  /** The whole prefix, such as `wxa.sec.order`. */
  readonly name: string;
  readonly title: Text;
}

/** What may follow a dotted prefix. */
export interface CatalogChild {
  /** The next segment alone. */
  readonly segment: string;
  /** Prefix and segment. */
  readonly name: string;
  /** `method` when `name` is an interface, also when further segments may follow it. */
  readonly kind: 'category' | 'method';
  /** How many real cloud functions call it, or what lies below it and is not retired. */
  readonly uses: number;
  /** The interface, when `kind` is `method`. */
  readonly interface?: Interface;
  /** The category, when further segments may follow. */
  readonly category?: Category;
}

/** A server interface that cloud call does not cover. */
export interface Negative {
  /** Name of its page in the newer documentation. */
  readonly docName: string;
  /** Dotted names that it had or would have. */
  readonly names: readonly string[];
  readonly title: Text;
  readonly category: Text;
  readonly platform: 'miniprogram' | 'minigame';
  readonly httpsPath?: string;
  readonly docUrl?: string;
  /** Interfaces of the same HTTPS path that cloud call does cover (for official accounts). */
  readonly butListedFor: readonly string[];
  readonly note?: Text;
  /** The right way in a cloud function, a sentence; absent where it is HTTPS with an access token. */
  readonly instead?: Text;
}

/** A wrong name that people write. */
export interface Mistake {
  readonly wrong: string;
  /** What to write instead: an interface's name, or an SDK function. */
  readonly right: string;
  /** True when `right` is an interface and can simply take the place of `wrong`. */
  readonly replaceable: boolean;
  readonly note: Text;
}

/** Why a name is the right one for another. */
type NearestReason = 'mistake' | 'case' | 'docName' | 'httpsPath' | 'category' | 'typo';

/** The interface that a name was most likely meant to be. */
export interface Nearest {
  readonly name: string;
  readonly why: NearestReason;
}

/** A hit of a search; the best come first. */
export type SearchHit =
  | { readonly kind: 'interface'; readonly interface: Interface; readonly score: number }
  | { readonly kind: 'negative'; readonly negative: Negative; readonly score: number };
