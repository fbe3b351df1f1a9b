import { type Fault, fileOfCategory } from './fault';
import type { CatalogSource, InterfaceSource } from './sourceTypes';

/** A commit of a repository, or a version of a package: what can be dated. */
const DATABLE = /^(?:github:[^@\s]+@[0-9a-f]{40}|npm:\S+@\d[\w.]*)/;

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Evidence from a commit or a package whose date is not in `sources.json`, and dates that nothing needs. */
export function evidenceFaults(source: CatalogSource): Fault[] {
  const { sources } = source.sources;
  const faults: Fault[] = [];
  const needed = new Set<string>();
  for (const { category, interfaces } of source.categories) {
    for (const { name, evidence } of interfaces) {
      for (const key of evidence.flatMap((one) => DATABLE.exec(one.source) ?? [])) {
        needed.add(key);
        if (sources[key] !== undefined) continue;
        faults.push({ file: fileOfCategory(category), message: `${name}: no date of ${key}` });
      }
    }
  }
  for (const key of Object.keys(sources).filter((one) => !needed.has(one))) {
    faults.push({ file: 'catalog/sources.json', message: `nothing names ${key}` });
  }
  return faults;
}

/** Interfaces whose newest evidence is older than a year, or has no date at all, by the given day. */
export function agingInterfaces(
  { categories, sources: { sources } }: CatalogSource,
  today: Date,
): readonly { readonly name: string; readonly newest: string | undefined }[] {
  return categories.flatMap(({ interfaces }) =>
    interfaces.flatMap((item) => {
      const newest = newestOf(item, sources);
      const isFresh = newest !== undefined && today.getTime() - new Date(newest).getTime() <= YEAR;
      return isFresh ? [] : [{ name: item.name, newest }];
    }),
  );
}

function newestOf(
  { evidence }: InterfaceSource,
  sources: Readonly<Record<string, string>>,
): string | undefined {
  const keys = evidence.flatMap((one) => DATABLE.exec(one.source) ?? []);
  return keys
    .flatMap((key) => sources[key] ?? [])
    .sort()
    .at(-1);
}
