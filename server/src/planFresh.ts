import type { Snapshot } from '#core';
import type { Engine } from './engine';

/** How often a plan is made before it is said that the files do not hold still. */
const MOST_ROUNDS = 5;

/** Something planned, and the files whose text it was planned on. */
export interface Planned<T> {
  readonly plan: T;
  readonly files: Iterable<string>;
}

/**
 * Plans on the files as they are at this moment, whatever the client tells of changes: those that
 * were planned on are read again, and where one has another text by now, it is planned again.
 * Throws when they change faster than that.
 */
export function planFresh<T>(engine: Engine, makePlan: (snapshot: Snapshot) => Planned<T>): T {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const snapshot = engine.snapshot();
    const { plan, files } = makePlan(snapshot);
    engine.changed([...files]);
    if (engine.snapshot() === snapshot) return plan;
  }
  throw new Error('the files change faster than an edit can be planned');
}
