import type { Use } from '../flow/functionFlow';
import type { Snapshot } from '../project/snapshot';
import { narrowestAt, type Span } from '../text/span';
import { entryAt } from './configSpot';
import { statesReaching } from './openapiFacts';

/**
 * Names of the interfaces that are used at an offset of a source file: those whose name is there,
 * else those of the innermost call around it; empty when there is none.
 */
export function interfacesAt(snapshot: Snapshot, file: string, offset: number): readonly string[] {
  const uses = statesReaching(snapshot, file)
    .flatMap(({ flow }) => flow.uses)
    .filter((use) => use.file === file);
  const named = narrowestAt(uses, offset, (use) => use.span);
  const found = named.length > 0 ? named : narrowestAt(uses, offset, callSpan);
  return [...new Set(found.map((use) => use.interface))];
}

function callSpan({ file, span, call }: Use): Span {
  return call?.file === file ? call.span : span;
}

/**
 * The interfaces at an offset that the catalogue knows: the entry of a config.json, or what a call
 * in a source file uses; empty when there is none.
 */
export function referencedAt(snapshot: Snapshot, file: string, offset: number): readonly string[] {
  const fn = snapshot.functionOf(file);
  const names =
    fn?.configPath === file
      ? [entryAt(snapshot.state(fn), offset)?.name ?? '']
      : interfacesAt(snapshot, file, offset);
  return names.filter((name) => snapshot.catalog.has(name));
}
