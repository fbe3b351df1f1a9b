import type { MiniprogramCall } from '../facts/miniprogramFacts';
import { readMiniprogramFacts } from '../facts/readMiniprogramFacts';
import type { Snapshot } from '../project/snapshot';

/** A call of a function in the mini program, with its file. */
export interface PlacedCall extends MiniprogramCall {
  readonly file: string;
}

/** The `callFunction` calls of the mini program that have to do with cloudIDs. */
export function miniprogramCalls(snapshot: Snapshot): readonly PlacedCall[] {
  return snapshot.miniprogramSources.flatMap((file) =>
    (snapshot.derived(file, readMiniprogramFacts)?.calls ?? []).map((call) => ({ ...call, file })),
  );
}
