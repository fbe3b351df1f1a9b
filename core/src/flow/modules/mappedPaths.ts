import { readTsconfigJson, type TsconfigJson } from '../../manifests/tsconfigJson';
import { dirName, joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { foldersUpwards, kindOf, readListed } from './lookup';

interface Mapping {
  readonly base: string;
  readonly hasBaseUrl: boolean;
  readonly paths: NonNullable<TsconfigJson['paths']>;
}

/** The paths that the nearest tsconfig.json or jsconfig.json (`paths`, `baseUrl`) gives a specifier. */
export function mappedPaths(files: FlowFiles, from: string, specifier: string): string[] {
  const mapping = nearestMapping(files, dirName(from));
  if (mapping === undefined) return [];
  const mapped = mapping.paths.flatMap(([pattern, targets]) => {
    const [before, after] = pattern.split('*') as [string, string | undefined];
    if (after === undefined) return pattern === specifier ? targets : [];
    const fits =
      specifier.length >= before.length + after.length &&
      specifier.startsWith(before) &&
      specifier.endsWith(after);
    const star = specifier.slice(before.length, specifier.length - after.length);
    return fits ? targets.map((target) => target.replace('*', star)) : [];
  });
  if (mapping.hasBaseUrl) mapped.push(specifier);
  return mapped.map((path) => joinPath(mapping.base, path));
}

function nearestMapping(files: FlowFiles, folder: string): Mapping | undefined {
  for (const at of foldersUpwards(folder)) {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const path = `${at}/${name}`;
      if (kindOf(files, path) === 'file') return readMapping(files, path, 0);
    }
  }
  return undefined;
}

function readMapping(files: FlowFiles, path: string, depth: number): Mapping | undefined {
  const config = readListed(files, path, readTsconfigJson);
  if (config === undefined) return undefined;
  const { baseUrl, paths } = config;
  if (baseUrl === '' && paths === undefined) {
    const parent = config.extends;
    if (!parent.startsWith('.') || depth > 4) return undefined;
    const next = joinPath(dirName(path), parent.endsWith('.json') ? parent : `${parent}.json`);
    return readMapping(files, next, depth + 1);
  }
  return {
    base: joinPath(dirName(path), baseUrl || '.'),
    hasBaseUrl: baseUrl !== '',
    paths: paths ?? [],
  };
}
