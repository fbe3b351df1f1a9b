/** What `cloud.getWXContext()` gives inside the handler: its own field names and values. */
export interface WXContext {
  OPENID?: string;
  APPID?: string;
  UNIONID?: string;
  FROM_OPENID?: string;
  FROM_APPID?: string;
  FROM_UNIONID?: string;
  ENV?: string;
  SOURCE?: string;
  CLIENTIP?: string;
  CLIENTIPV6?: string;
  [field: string]: unknown;
}

/** A cloud call as it would have reached the server. */
export interface RecordedCall {
  /** The interface's name, such as `subscribeMessage.send`. */
  readonly interface: string;
  /** The argument as the code passed it; undefined when it passed none. */
  readonly argument: unknown;
  /**
   * What the server would get: keys renamed to underscores (unless `convertCase` is false), values as
   * JSON keeps them, media as `{ contentType, value }`.
   */
  readonly sent: Readonly<Record<string, unknown>>;
  /** What was given to `cloud.openapi(options)`; empty for the plain object. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The `errCode` that the call ended with; 0 for success. */
  readonly errCode: number;
}

/**
 * A reply as the interface's page documents it, in either spelling of the keys, without `errCode` and
 * `errMsg`; a Buffer for interfaces that reply with a file. With a non-zero `errcode` the call fails.
 */
export type Reply = Readonly<Record<string, unknown>> | Uint8Array;

/** Sets what an interface answers in this function; the latest setting counts. */
export interface InterfaceStandIn {
  /** Every call gets this reply, or what the function makes of the arguments that were sent. */
  replies(reply: Reply | ((sent: RecordedCall['sent']) => Reply | Promise<Reply>)): this;
  /** Only the next call gets this reply; several settings are used up in their order. */
  repliesOnce(reply: Reply): this;
  /** Every call fails with this code. */
  fails(errCode: number, errMsg?: string): this;
  /** Only the next call fails with this code. */
  failsOnce(errCode: number, errMsg?: string): this;
  /** The calls of this interface so far, oldest first. */
  readonly calls: readonly RecordedCall[];
}

/** Open data that a CloudID stands for; a number is the error code that resolving it gives. */
export type OpenData = Readonly<Record<string, unknown>> | number;

/** A CloudID in a test's event, made by `cloudId()`; it is resolved only as a top-level member. */
export interface CloudID {
  readonly cloudID: string;
  readonly data: OpenData;
}

/** How a function is put under test. */
export interface FunctionOptions {
  /** Who calls, unless a call says otherwise. By default a made-up user and mini program. */
  readonly context?: WXContext;
  /**
   * Further members of the sdk that the code needs, such as `database` or `callFunction`: they replace
   * the stand-in's own.
   */
  readonly sdk?: Readonly<Record<string, unknown>>;
  /** Modules that take the place of others, by the name in `require()`. */
  readonly modules?: Readonly<Record<string, unknown>>;
  /** Cloud files by file id, for `downloadFile` and its relatives. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** Whether arguments that the catalogue knows to be wrong are refused; true by default. */
  readonly checksArguments?: boolean;
}

/** A pushed message or event as the function receives it. */
export type PushedMessage = Readonly<Record<string, unknown>> & {
  readonly MsgType: string;
  readonly FromUserName: string;
  readonly ToUserName: string;
  readonly CreateTime: number;
};

/** A cloud function that a test calls. */
export interface FunctionUnderTest {
  /** The folder's name. */
  readonly name: string;
  /** What its config.json declares, as written. */
  readonly declared: readonly string[];
  /** All cloud calls since it was made or `reset()`, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** What `cloud.uploadFile` has stored and `files` has given, by file id. */
  readonly files: ReadonlyMap<string, Buffer>;
  /**
   * Calls the handler as `wx.cloud.callFunction({ data: event })` would: CloudIDs in it are resolved,
   * `userInfo` is added, and the result comes back as JSON keeps it.
   * @throws what the handler throws
   */
  call(event?: Readonly<Record<string, unknown>>, context?: WXContext): Promise<unknown>;
  /** Calls the handler as its timer would: without a user. */
  trigger(event?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Calls the handler with a pushed message, see `pushedMessage()` and `pushedEvent()`. */
  push(message: PushedMessage): Promise<unknown>;
  /** What an interface answers. */
  openapi(name: string): InterfaceStandIn;
  /** Forgets calls, replies and stored files, and loads the code anew at the next call. */
  reset(): void;
}
