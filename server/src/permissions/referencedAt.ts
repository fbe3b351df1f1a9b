import { entryAt, type Snapshot } from '#core';
import { interfacesAt } from './interfacesAt';

/**
 * The interfaces at an offset that the catalogue knows: the entry of a config.json, or what a call
 * in a source file uses; empty when there is none.
 */
export function referencedAt(snapshot: Snapshot, file: string, offset: number): readonly string[] {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath !== file) {
    return interfacesAt(snapshot, file, offset).filter((name) => snapshot.catalog.has(name));
  }
  const name = entryAt(snapshot.state(fn), offset)?.name;
  return name !== undefined && snapshot.catalog.has(name) ? [name] : [];
}
