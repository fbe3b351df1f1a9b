import { barePath } from '#core';
import { type Fault, fileOfCategory } from './fault';
import type { CatalogSource, InterfaceSource } from './sourceTypes';

/** References between interfaces that lead nowhere or only one way. */
export function linkFaults({ categories, negatives, popularity }: CatalogSource): Fault[] {
  const byName = new Map<string, InterfaceSource>();
  for (const { interfaces } of categories)
    for (const item of interfaces) byName.set(item.name, item);
  const faults: Fault[] = [];
  for (const { category, interfaces } of categories) {
    for (const item of interfaces) {
      for (const message of [...aliasFaults(item, byName), ...replacementFaults(item, byName)]) {
        faults.push({ file: fileOfCategory(category), message: `${item.name}: ${message}` });
      }
    }
  }
  for (const { docNameEn, butListedFor = [] } of negatives.interfaces) {
    for (const name of butListedFor.filter((other) => !byName.has(other))) {
      faults.push({ file: 'catalog/negatives.json', message: `${docNameEn}: unknown ${name}` });
    }
  }
  for (const name of Object.keys(popularity.uses).filter((one) => !byName.has(one))) {
    faults.push({ file: 'catalog/popularity.json', message: `unknown ${name}` });
  }
  return faults;
}

function aliasFaults(
  item: InterfaceSource,
  byName: ReadonlyMap<string, InterfaceSource>,
): string[] {
  const aliases = item.sameHttpsAs ?? [];
  const faults: string[] = [];
  for (const alias of aliases) {
    const other = byName.get(alias);
    if (!other) faults.push(`unknown alias ${alias}`);
    else if (!other.sameHttpsAs?.includes(item.name)) faults.push(`${alias} does not name it back`);
    else if (pathOf(other) !== pathOf(item)) faults.push(`${alias} has another HTTPS path`);
  }
  for (const other of byName.values()) {
    const same = pathOf(item) !== undefined && pathOf(other) === pathOf(item);
    const explained = item.noteEn || other.noteEn;
    if (same && other !== item && !aliases.includes(other.name) && !explained) {
      faults.push(`${other.name} has the same HTTPS path and is no alias`);
    }
  }
  for (const name of item.nameInDocExample ?? []) {
    if (!byName.has(name)) faults.push(`unknown name in the example: ${name}`);
  }
  return faults;
}

function replacementFaults(
  { deprecated }: InterfaceSource,
  byName: ReadonlyMap<string, InterfaceSource>,
): string[] {
  if (!deprecated?.replacement) return [];
  const replacement = byName.get(deprecated.replacement);
  if (!replacement) return [`unknown replacement ${deprecated.replacement}`];
  return replacement.deprecated ? [`its replacement ${replacement.name} is retired too`] : [];
}

function pathOf({ httpsPath }: InterfaceSource): string | undefined {
  return httpsPath === undefined ? undefined : barePath(httpsPath);
}
