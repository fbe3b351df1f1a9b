import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

const WINDOW_MS = 5 * 60_000;
const MOST = 5;

/**
 * Restarts a server that died, after a second, two, four …; five times in five minutes are enough,
 * then it stays off until the user restarts it. Never shows a popup.
 */
export class RestartPolicy implements ErrorHandler {
  #deaths: number[] = [];

  readonly #gaveUp: () => void;

  constructor(gaveUp: () => void) {
    this.#gaveUp = gaveUp;
  }

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((time) => now - time < WINDOW_MS), now];
    if (this.#deaths.length > MOST) {
      this.#gaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** this.#deaths.length));
    return { action: CloseAction.Restart, handled: true };
  }
}
