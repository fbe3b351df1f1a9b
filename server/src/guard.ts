import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where the server says what went wrong inside it. */
export interface Log {
  error(message: string): void;
}

type Answer<R> = R | ResponseError<never>;

/** The reply to a request that the client no longer wants. */
function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/**
 * Wraps a request handler so that it can fail nothing but its own request: an exception is logged
 * and answered with `fallback`, a cancelled request with an error that says so.
 */
export function guarded<P, R>(
  log: Log,
  name: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<Answer<R>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const answer = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      log.error(`${name}: ${describe(error)}`);
      return fallback;
    }
  };
}

/** The same for what has no reply: notifications and timers. */
export function safely<A extends readonly unknown[]>(
  log: Log,
  name: string,
  action: (...parameters: A) => void | Promise<void>,
): (...parameters: A) => void {
  return (...parameters) => {
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
