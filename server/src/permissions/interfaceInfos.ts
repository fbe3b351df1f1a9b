import { type CloudFunction, declarableNames, type Interface, type Snapshot } from '#core';
import type { InterfaceInfo } from '../../protocol/src/protocol';
import type { Session } from '../session';

/**
 * What can be declared for a function: what its code uses and config.json lacks, also names that
 * the catalogue does not know, then the catalogue, retired interfaces last.
 */
export function interfaceInfos(
  { say }: Session,
  snapshot: Snapshot,
  fn: CloudFunction | undefined,
): readonly InterfaceInfo[] {
  const { catalog } = snapshot;
  const state = fn && snapshot.state(fn);
  const declared = new Set(state?.declared);
  const undeclared = declarableNames(catalog, state?.undeclared ?? []);
  const info = (name: string, known: Interface | undefined): InterfaceInfo => ({
    name,
    title: known ? say(known.title) : '',
    // The editor's list finds by what it shows: in English the Chinese title stands there too.
    summary: known ? foundInBoth(say(known.summary), say(known.title), known.title.zh) : '',
    state: undeclared.includes(name) ? 'undeclared' : declared.has(name) ? 'declared' : 'other',
    deprecated: known?.deprecated !== undefined,
    ...(known?.docUrl !== undefined && { url: known.docUrl }),
  });
  const used = undeclared.map((name) => info(name, catalog.get(name)));
  const others = catalog.all
    .filter(({ name }) => !undeclared.includes(name))
    .map((known) => info(known.name, known));
  return [...used, ...others.sort((a, b) => Number(a.deprecated) - Number(b.deprecated))];
}

function foundInBoth(summary: string, title: string, zh: string): string {
  return title === zh ? summary : `${summary} · ${zh}`;
}
