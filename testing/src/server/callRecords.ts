import type { RecordedCall } from '../types';

/** The cloud calls that a function has made, oldest first. */
export class CallRecords {
  readonly #calls: RecordedCall[] = [];

  get all(): readonly RecordedCall[] {
    return [...this.#calls];
  }

  of(name: string): readonly RecordedCall[] {
    return this.#calls.filter((call) => call.interface === name);
  }

  add(call: RecordedCall): void {
    this.#calls.push(call);
  }

  clear(): void {
    this.#calls.length = 0;
  }
}
