import { barePath, foldName, isTelling, lastSegment, pathEnd } from './nameForms';
import type { CatalogData } from './unpackInterface';

/** The names that server interfaces without a cloud call go by. */
export class NegativeNames {
  /** Place in `CatalogData.negatives` by dotted name without case. */
  readonly #byName = new Map<string, number>();
  /** By HTTPS path without case and separators; those that cloud call covers by any name are left out. */
  readonly #byPath = new Map<string, number>();
  /** By the last part of the path where it is telling; those that something else shares are left out. */
  readonly #byPathEnd = new Map<string, number>();
  /** By name of the page; those that something else shares are left out. */
  readonly #byPage = new Map<string, number>();

  constructor(data: CatalogData) {
    const shared = new Set<string>();
    const covered = new Set<string>();
    for (const [name, { docName, httpsPath }] of Object.entries(data.interfaces)) {
      shared.add(lastSegment(name));
      if (docName) shared.add(docName);
      if (httpsPath) covered.add(foldName(barePath(httpsPath)));
    }
    for (const [place, { docName, names, httpsPath }] of data.negatives.entries()) {
      for (const name of names) this.#byName.set(foldName(name), place);
      if (httpsPath) this.#byPath.set(foldName(barePath(httpsPath)), place);
      if (httpsPath) this.#enterPathEnd(httpsPath, place);
      if (this.#byPage.has(docName)) shared.add(docName);
      this.#byPage.set(docName, place);
    }
    for (const path of covered) this.#byPath.delete(path);
    for (const { httpsPath } of Object.values(data.interfaces)) {
      if (httpsPath) this.#byPathEnd.delete(pathEnd(httpsPath, 1));
    }
    for (const docName of shared) this.#byPage.delete(docName);
  }

  #enterPathEnd(path: string, place: number): void {
    const end = pathEnd(path, 1);
    if (end.length < SHORTEST_END) return;
    // One that stays in twice stands for none.
    this.#byPathEnd.set(end, this.#byPathEnd.has(end) ? NONE : place);
  }

  /** See `Catalog.negative`, which has dealt with the names that cloud call covers. */
  find(name: string): number | undefined {
    const page = lastSegment(name);
    const known = this.#byName.get(foldName(name)) ?? this.#byPage.get(name);
    const ended = this.#byPathEnd.get(pathEnd(name, 1));
    return (
      known ??
      this.#byPath.get(foldName(barePath(name))) ??
      (isTelling(page) ? this.#byPage.get(page) : undefined) ??
      (ended === NONE ? undefined : ended)
    );
  }
}

const NONE = -1;

/** Shorter ends of paths (`get`, `update`) say too little. */
const SHORTEST_END = 12;
