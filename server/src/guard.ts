import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

/** Where the server says what went wrong inside it. */
export interface Log {
  error(message: string): void;
  /** Whether the client has shut the server down: nothing but its exit is left to do. */
  readonly isOver: boolean;
  /** Another number whenever an answer may be another one. */
  readonly changes: number;
}

/** More different failures of one handler would be one and the same. */
const MAX_LOGGED = 64;

/** What answers are made on. */
export interface Ground {
  readonly log: Log;
  /** See `Engine.complete`. */
  readonly engine: { complete(): Promise<boolean> };
}

type Answer<R> = R | ResponseError<never>;

/** The reply to whatever is asked after `shutdown`. */
export function isOver(method: string): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidRequest, `${method} after shutdown`);
}

/** The reply to a request that the client no longer wants. */
function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/**
 * Wraps a request handler so that it can fail nothing but its own request: an exception is logged
 * and answered with `fallback`, a cancelled request with an error that says so, as is everything after
 * `shutdown`. What failed for a document is not tried again before something changes, and the same
 * failure is logged once.
 */
export function guarded<P, R>(
  { log, engine }: Ground,
  name: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<Answer<R>> {
  const failed = new Map<string, number>();
  const logged = new Set<string>();
  return async (params, token) => {
    if (log.isOver) return isOver(name);
    if (token.isCancellationRequested) return cancelled();
    const subject = subjectOf(params);
    if (subject !== undefined && failed.get(subject) === log.changes) return fallback;
    const { changes } = log;
    try {
      await engine.complete();
      if (token.isCancellationRequested) return cancelled();
      const answer = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      if (subject !== undefined) failed.set(subject, changes);
      const text = `${name}: ${describe(error)}`;
      if (logged.size < MAX_LOGGED && !logged.has(text)) log.error(text);
      logged.add(text);
      return fallback;
    }
  };
}

/** The document that a request is about; undefined where it names none. */
function subjectOf(params: unknown): string | undefined {
  const { uri, textDocument } = (params ?? {}) as { uri?: unknown; textDocument?: unknown };
  const named = uri ?? (textDocument as { uri?: unknown } | undefined)?.uri;
  return typeof named === 'string' ? named : undefined;
}

/** The same for what has no reply: notifications and timers. */
export function safely<A extends readonly unknown[]>(
  log: Log,
  name: string,
  action: (...parameters: A) => void | Promise<void>,
): (...parameters: A) => void {
  return (...parameters) => {
    if (log.isOver) return;
    void (async () => {
      try {
        await action(...parameters);
      } catch (error) {
        log.error(`${name}: ${describe(error)}`);
      }
    })();
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
