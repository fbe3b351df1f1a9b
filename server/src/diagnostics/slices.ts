/** How long the server may be deaf while it works through many functions. */
const SLICE_MS = 12;

/** Cuts long work into slices, between which requests and cancellations come through. */
export class Slices {
  #since = Date.now();

  /** Pauses when the slice is used up; true when it did, so that the world may have changed. */
  async pause(): Promise<boolean> {
    if (Date.now() - this.#since < SLICE_MS) return false;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = Date.now();
    return true;
  }
}
