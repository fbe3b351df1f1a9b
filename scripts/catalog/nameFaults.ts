import { foldName } from '#core';
import { type Fault, fileOfCategory } from './fault';
import type { CatalogSource } from './sourceTypes';

/** Names in the wrong file, twice, or equal but for case and separators; prefixes without a file. */
export function nameFaults({ categories, negatives, mistakes }: CatalogSource): Fault[] {
  const faults: Fault[] = [];
  const prefixes = new Set(categories.map(({ category }) => category));
  const byFolded = new Map<string, string>();
  for (const { category, interfaces } of categories) {
    const file = fileOfCategory(category);
    for (const { name } of interfaces) {
      const rest = name.slice(category.length + 1);
      if (!name.startsWith(`${category}.`) || rest.includes('.')) {
        faults.push({ file, message: `${name} belongs to another category` });
      }
      const other = byFolded.get(foldName(name));
      if (other === name) faults.push({ file, message: `${name} is here twice` });
      else if (other)
        faults.push({ file, message: `${name} and ${other} differ in spelling only` });
      byFolded.set(foldName(name), name);
    }
    for (const prefix of prefixesOf(category)) {
      if (!prefixes.has(prefix)) {
        faults.push({ file, message: `${fileOfCategory(prefix)} with a title for it is missing` });
      }
    }
  }
  const names = new Set(byFolded.values());
  for (const name of negatives.interfaces.flatMap(({ oldNames = [] }) => oldNames)) {
    if (names.has(name)) {
      faults.push({ file: 'catalog/negatives.json', message: `${name} is covered by cloud call` });
    }
  }
  for (const { wrong, right, kind } of mistakes.mistakes) {
    const file = 'catalog/mistakes.json';
    if (names.has(wrong)) faults.push({ file, message: `${wrong} is a valid name` });
    if (names.has(right) === (kind === 'notAnInterface')) {
      faults.push({ file, message: `${wrong}: ${right} does not fit the kind ${kind}` });
    }
  }
  return faults;
}

function prefixesOf(category: string): string[] {
  const segments = category.split('.');
  return segments.slice(0, -1).map((_, i) => segments.slice(0, i + 1).join('.'));
}
