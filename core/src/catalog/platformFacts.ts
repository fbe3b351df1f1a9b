import type { Text } from '../messages/text';
import type { ErrorEntry, JsonValue } from './types';

/** Something that needs at least a certain version of the tools. */
interface VersionGate {
  readonly id: string;
  readonly what: Text;
  /** Lowest wx-server-sdk version. */
  readonly sdk?: string;
  /** Lowest WeChat DevTools version. */
  readonly devtools?: string;
  /** Lowest base library version, of the mini program. */
  readonly baseLibrary?: string;
  readonly note?: Text;
}

/** A field of a pushed message, with its members. */
export interface PushField {
  readonly name: string;
  readonly type: string;
  readonly description: Text;
  readonly fields?: readonly PushField[];
}

/** A message type (`event.MsgType`) that can be pushed to a cloud function. */
export interface PushMessage {
  readonly msgType: string;
  readonly title: Text;
  /** Fields beside `PlatformFacts.pushFields`. */
  readonly fields: readonly PushField[];
  /** What the function must return; absent where nothing is said. */
  readonly reply?: JsonValue;
}

/** An event (`event.Event` of MsgType `event`) that can be pushed to a cloud function. */
export interface PushEvent {
  readonly event: string;
  readonly title: Text;
  /** Fields beside `PlatformFacts.pushFields`; empty where they were not read anywhere. */
  readonly fields: readonly PushField[];
  /** What the function must return; absent where nothing is said. */
  readonly reply?: JsonValue;
  readonly note?: Text;
}

/** A field of `cloud.getWXContext()`, or a value of its `SOURCE`. */
interface NamedFact {
  readonly name: string;
  readonly description: Text;
}

/** A key of a function's config.json. */
interface ConfigKey {
  /** `permissions.openapi`, `triggers[].name` … */
  readonly key: string;
  readonly type: string;
  readonly rule: Text;
}

/** One of the seven fields of a trigger's cron expression, in order. */
interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names that stand for numbers, the first for `min`; absent where only numbers do. */
  readonly names?: readonly string[];
  readonly title: Text;
}

/** What the SDK itself can do, which is no interface of cloud call and needs no declaration. */
export interface SdkAbility {
  readonly name: string;
  /** How code names it. */
  readonly right: string;
  /** Other names under which it is looked for among the interfaces. */
  readonly also?: readonly string[];
  /** True: whatever stands below it belongs to it (`cloudPay.unifiedOrder`). */
  readonly open?: boolean;
}

/** Facts of cloud calls that belong to no single interface. */
export interface PlatformFacts {
  /** Error codes of cloud calls in general. */
  readonly errors: readonly ErrorEntry[];
  readonly versions: readonly VersionGate[];
  readonly wxContext: readonly NamedFact[];
  /** Values of `SOURCE`, which is a comma-joined chain of them. */
  readonly wxSources: readonly NamedFact[];
  readonly configKeys: readonly ConfigKey[];
  readonly cronFields: readonly CronField[];
  /** Fields that pushed messages of every type have. */
  readonly pushFields: readonly PushField[];
  readonly pushMessages: readonly PushMessage[];
  readonly pushEvents: readonly PushEvent[];
  readonly sdkAbilities: readonly SdkAbility[];
}
