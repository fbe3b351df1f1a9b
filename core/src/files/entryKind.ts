import { keptFor } from '../collections/keptFor';
import type { DirectoryEntry } from './fileHost';

type Kind = DirectoryEntry['kind'];

/** Shorter listings are gone through faster than an index of them is made. */
const LONG = 24;

const indexOf = keptFor(
  (entries: readonly DirectoryEntry[]): ReadonlyMap<string, Kind> =>
    new Map(entries.map(({ name, kind }) => [name, kind])),
);

/** What a listing has under a name; undefined for nothing. Folders of thousands of functions are asked by each of them. */
export function entryKind(entries: readonly DirectoryEntry[], name: string): Kind | undefined {
  if (entries.length < LONG) return entries.find((entry) => entry.name === name)?.kind;
  return indexOf(entries).get(name);
}
