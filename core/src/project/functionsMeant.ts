import type { CloudFunction } from '../files/cloudFunction';
import type { Snapshot } from './snapshot';

/**
 * The cloud functions that somebody may mean by one word: the one in a folder that it leads to, else
 * all of that name; empty where there is none.
 * @param paths the folders that the word may lead to
 */
export function functionsMeant(
  { functions }: Snapshot,
  word: string,
  paths: readonly string[],
): readonly CloudFunction[] {
  const at = functions.find(({ directory }) => paths.includes(directory));
  return at === undefined ? functions.filter(({ name }) => name === word) : [at];
}
