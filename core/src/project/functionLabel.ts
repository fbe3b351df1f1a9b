import type { CloudFunction } from '../files/cloudFunction';
import { functionsNamed } from './functionsNamed';
import { shownPath } from './shownPath';
import type { Snapshot } from './snapshot';

/** What tells a function from all others: its name, or its folder where another has that name too. */
export function functionLabel(
  snapshot: Pick<Snapshot, 'functions' | 'roots'>,
  { name, directory }: CloudFunction,
): string {
  return functionsNamed(snapshot, name).length > 1 ? shownPath(snapshot, directory) : name;
}
