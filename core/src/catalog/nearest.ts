import type { CatalogData } from './packed';
import type { Nearest } from './types';

/** Finds the interface that a name was meant to be. */
export class NearestFinder {
  private readonly byFolded = new Map<string, string>();

  constructor(data: CatalogData) {
    for (const name of Object.keys(data.interfaces)) this.byFolded.set(fold(name), name);
  }

  /** See `Catalog.nearest`. */
  find(name: string): Nearest | undefined {
    const same = this.byFolded.get(fold(name));
    return same === undefined ? undefined : { name: same, why: 'case' };
  }
}

/** The name without case and separators. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
