import type { Interface, Negative } from '../catalog/types';
import type { CloudFunction } from '../files/cloudFunction';
import type { Text } from '../messages/text';
import type { Snapshot } from '../project/snapshot';
import { callSnippet } from './complete/callSnippet';
import { nameOrder } from './complete/nameOrder';

/** A hit of a search through all server interfaces. */
export interface BrowseEntry {
  /** The name in code; of an interface that cloud call does not cover, its page's name. */
  readonly name: string;
  readonly title: Text;
  readonly summary: Text;
  /** False: only to be called over HTTPS. */
  readonly covered: boolean;
  readonly deprecated: boolean;
  /** `POST /wxa/…`; absent where not known. */
  readonly httpsPath?: string;
  /** Page of the documentation; absent where there is none. */
  readonly url?: string;
  /** How the asked function stands to it; `other` without a function. */
  readonly state: 'undeclared' | 'declared' | 'other';
  /** The call to insert, from `openapi` on, in snippet syntax; absent for one that is not covered. */
  readonly call?: string;
}

const ORDER: readonly BrowseEntry['state'][] = ['undeclared', 'declared', 'other'];

/**
 * The server interfaces that answer to all of some words (names, titles, words in either language,
 * HTTPS paths, error codes), best first; with no words all of them, those that the function uses
 * and does not declare first, then those that it declares, then what real functions use most.
 */
export function browseInterfaces(
  snapshot: Snapshot,
  words: string,
  fn: CloudFunction | undefined,
): readonly BrowseEntry[] {
  const { catalog } = snapshot;
  const state = fn && snapshot.state(fn);
  const declared = new Set(state?.declared);
  const undeclared = new Set(state?.undeclared);
  const stateOf = (name: string): BrowseEntry['state'] =>
    declared.has(name) ? 'declared' : undeclared.has(name) ? 'undeclared' : 'other';
  if (words.trim() !== '') {
    return catalog
      .search(words)
      .map((hit) =>
        hit.kind === 'interface'
          ? interfaceEntry(hit.interface, stateOf(hit.interface.name))
          : negativeEntry(hit.negative),
      );
  }
  const placed = catalog.all.map((item) => {
    const entry = interfaceEntry(item, stateOf(item.name));
    return { entry, place: ORDER.indexOf(entry.state) + nameOrder(item.name, item) };
  });
  placed.sort((a, b) => (a.place < b.place ? -1 : 1));
  return [...placed.map(({ entry }) => entry), ...catalog.negatives.map(negativeEntry)];
}

function interfaceEntry(item: Interface, state: BrowseEntry['state']): BrowseEntry {
  const { name, title, summary, deprecated, httpsPath } = item;
  const url = item.docUrl ?? item.docUrlOld;
  return {
    name,
    title,
    summary,
    covered: true,
    deprecated: deprecated !== undefined,
    ...(httpsPath !== undefined && { httpsPath }),
    ...(url !== undefined && { url }),
    state,
    call: `openapi.${name}${callSnippet(item).whole}`,
  };
}

function negativeEntry({ docName, title, category, httpsPath, docUrl }: Negative): BrowseEntry {
  return {
    name: docName,
    title,
    summary: category,
    covered: false,
    deprecated: false,
    ...(httpsPath !== undefined && { httpsPath }),
    ...(docUrl !== undefined && { url: docUrl }),
    state: 'other',
  };
}
