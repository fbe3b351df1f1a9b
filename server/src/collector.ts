import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Collector } from './runtime';

/** Goes through everything, unless it is told to leave what is old. */
type Collect = (options?: { readonly type: 'minor' }) => void;

/** How much larger than after the last time the heap must have become for all of it to be gone through. */
const GROWTH = 1.5;

let collect: Collect | undefined;
let heapAfterAll = 0;

/**
 * V8's collector at moments when nobody waits. Left to itself V8 collects in the midst of the next key,
 * when what the last one made is still in use, moves that to the old generation, and lets that grow to
 * four times of what is used before it looks at it.
 */
export const collector: Collector = {
  young() {
    collect ??= findCollect();
    collect({ type: 'minor' });
  },
  all() {
    if (getHeapStatistics().total_heap_size < GROWTH * heapAfterAll) return;
    collect ??= findCollect();
    // Only what is moved together leaves pages behind that go back to the system.
    setFlagsFromString('--compact-on-every-full-gc');
    collect();
    setFlagsFromString('--no-compact-on-every-full-gc');
    heapAfterAll = getHeapStatistics().total_heap_size;
  },
};

/** What `--expose-gc` gives, without asking for that at the start; nothing happens where V8 gives none. */
function findCollect(): Collect {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function' ? (found as Collect) : () => {};
}
