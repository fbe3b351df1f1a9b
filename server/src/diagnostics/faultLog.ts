import type { CloudFunction, Fault } from '#core';
import type { Log } from '../guard';

/** Enough to tell every fault once; more of them at once would be one and the same. */
const MAX_KNOWN = 256;

/** Logs what failed inside the engine while a function was checked: the same once, not at every keystroke. */
export class FaultLog {
  readonly #log: Log;
  readonly #known = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  say(fn: CloudFunction | undefined, faults: readonly Fault[]): void {
    for (const { what, message, trace } of faults) {
      const key = `${fn?.directory} ${what} ${message}`;
      if (this.#known.has(key) || this.#known.size >= MAX_KNOWN) continue;
      this.#known.add(key);
      this.#log.error(`${what} failed in ${fn?.directory ?? 'the workspace'}: ${trace}`);
    }
  }
}
