/** How long nobody has to type until what is new is said, in milliseconds. */
const PAUSE_MS = 2000;

/** Whether someone is typing just now, from the first key to a pause, a save or any other edit. */
export class Typing {
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #paused: () => void;

  /** Calls `paused` when nobody has typed for a while. */
  constructor(paused: () => void) {
    this.#paused = paused;
  }

  get now(): boolean {
    return this.#timer !== undefined;
  }

  /** Says that a key was typed. */
  key(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#paused();
    }, PAUSE_MS);
  }

  /** Says that what was typed is meant as it stands. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
