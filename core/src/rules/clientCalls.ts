import type { ClientCall } from '../facts/clientFacts';
import { readClientFacts } from '../facts/readClientFacts';
import type { Snapshot } from '../project/snapshot';

/** A client's call of a function, with its file. */
export interface PlacedCall extends ClientCall {
  readonly file: string;
}

/** The `callFunction` calls of the mini program that have to do with cloudIDs. */
export function clientCalls(snapshot: Snapshot): readonly PlacedCall[] {
  return snapshot.clientSources.flatMap((file) =>
    (snapshot.derived(file, readClientFacts)?.calls ?? []).map((call) => ({ ...call, file })),
  );
}
