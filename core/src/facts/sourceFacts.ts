import type { Span } from '../text/span';

/** A call whose promise its statement drops. */
export interface FloatingCall {
  readonly call: Span;
  /** Whether `await` may stand before it. */
  readonly inAsync: boolean;
}

/** A call without an argument, or with a plain value as its first one. */
export interface PlainCall {
  readonly callee: Span;
  /** The first argument; the parentheses when there is none. */
  readonly argument: Span;
  readonly isEmpty: boolean;
}

/** A comparison of an awaited result's `errCode`. */
export interface ErrCodeCheck {
  /** The comparison, or the access where it is a condition by itself. */
  readonly span: Span;
  /** Whether it holds for `errCode` 0, which is what an awaited call always gives. */
  readonly holds: boolean;
}

/** What becomes of the result of `const result = await call()`. */
export interface AwaitedResult {
  readonly call: Span;
  /** True when the result is handed on, so that others may look at it. */
  readonly escapes: boolean;
  /** Dotted paths that are read of it, such as `result.suggest`. */
  readonly reads: readonly string[];
  readonly checks: readonly ErrCodeCheck[];
}

/** A call's result that the exported `main` returns just as it is. */
export interface ReturnedResult {
  readonly call: Span;
  /** The result, or its `buffer`, where it is returned. */
  readonly span: Span;
}

/** What is wrong with the argument of `cloud.getOpenData()`. */
export interface OpenDataCall {
  readonly call: Span;
  readonly problem: 'missing' | 'notObject' | 'noList' | 'listType';
  /** The argument or its `list`; the name when there is no argument. */
  readonly span: Span;
}

/** The exported `main` of a file that reads `MsgType` or `Event` of its event. */
export interface PushHandler {
  /** The name under which it is exported. */
  readonly name: Span;
  readonly reply: PushReply;
}

/**
 * What a push handler returns: nothing at all, values of which none is a reply (`wrong`; `wrongPaid`
 * where virtual payment wants an object with `ErrCode`), or some value that is or may be one.
 */
export type PushReply = 'none' | 'wrong' | 'wrongPaid' | 'some';

/** An `event.List` used as an array though it may be a single object. */
export interface ListUse {
  /** The expression that gives the list. */
  readonly list: Span;
}

/** `event.field.data`, read in a cloud function. */
export interface EventDataRead {
  readonly field: string;
  /** The `data` at its end. */
  readonly span: Span;
}

/** Facts about a source file that the value-flow graph does not hold. */
export interface SourceFacts {
  /** Module specifiers of wx-server-sdk, with their quotes. */
  readonly sdkImports: readonly Span[];
  /** Whether a string names a config.json, as code that reads the file itself does. */
  readonly namesConfig: boolean;
  /** Whether something is called `init`. */
  readonly callsInit: boolean;
  /** Whether something is called `getOpenData`. */
  readonly callsOpenData: boolean;
  /** `wx.cloud` of the mini program; empty where `wx` is declared, or looked for with `typeof`. */
  readonly wxCloud: readonly Span[];
  readonly floating: readonly FloatingCall[];
  /** Expressions that are awaited or returned from an async function. */
  readonly settled: readonly Span[];
  readonly plainCalls: readonly PlainCall[];
  /** Expressions that give the `OPENID` of `getWXContext()`. */
  readonly openIds: readonly Span[];
  /** Whether one of them decides what the code does, as where it may be missing. */
  readonly asksForOpenId: boolean;
  /** Expressions that give its `FROM_OPENID`; not `certain` where something else stands in for a missing one. */
  readonly fromOpenIds: readonly { readonly span: Span; readonly certain: boolean }[];
  /** Whether the value of its `FROM_APPID` is read. */
  readonly readsFromAppid: boolean;
  /** Whether the code asks how it was called (`TriggerName`, `SOURCE`, `Type`). */
  readonly asksForTrigger: boolean;
  readonly results: readonly AwaitedResult[];
  readonly returned: readonly ReturnedResult[];
  readonly openData: readonly OpenDataCall[];
  readonly pushHandlers: readonly PushHandler[];
  readonly lists: readonly ListUse[];
  readonly eventData: readonly EventDataRead[];
  /** Fields of the event whose `errCode` or `errMsg` is looked at. */
  readonly checkedFields: readonly string[];
}
