import { readTsconfigJson, type TsconfigJson } from '../../manifests/tsconfigJson';
import { dirName, isInside, joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { kindOf, manifestFolders, readListed } from './lookup';

interface Mapping {
  readonly base: string;
  readonly hasBaseUrl: boolean;
  readonly paths: NonNullable<TsconfigJson['paths']>;
}

/** A path that a specifier may mean. */
interface MappedPath {
  readonly path: string;
  /** Whether the specifier is named there, and not merely one of all. */
  readonly isNamed: boolean;
}

/** The paths that the nearest tsconfig.json or jsconfig.json (`paths`, `baseUrl`) gives a specifier. */
export function mappedPaths(
  files: FlowFiles,
  from: string,
  specifier: string,
): readonly MappedPath[] {
  const mapping = nearestMapping(files, dirName(from));
  if (mapping === undefined) return [];
  const mapped = mapping.paths.flatMap(([pattern, targets]) => {
    const [before, after] = pattern.split('*') as [string, string | undefined];
    const at = (target: string): MappedPath => ({
      path: joinPath(mapping.base, target),
      isNamed: pattern !== '*',
    });
    if (after === undefined) return pattern === specifier ? targets.map(at) : [];
    const fits =
      specifier.length >= before.length + after.length &&
      specifier.startsWith(before) &&
      specifier.endsWith(after);
    const star = specifier.slice(before.length, specifier.length - after.length);
    return fits ? targets.map((target) => at(target.replace('*', star))) : [];
  });
  if (mapping.hasBaseUrl) {
    mapped.push({ path: joinPath(mapping.base, specifier), isNamed: false });
  }
  return mapped;
}

function nearestMapping(files: FlowFiles, folder: string): Mapping | undefined {
  for (const at of manifestFolders(folder)) {
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
    // One that lies neither in the workspace nor above the code is nobody's business.
    const isOurs = files.reach.holds(next, path) || isInside(dirName(next), path);
    return isOurs ? readMapping(files, next, depth + 1) : undefined;
  }
  return {
    base: joinPath(dirName(path), baseUrl || '.'),
    hasBaseUrl: baseUrl !== '',
    paths: paths ?? [],
  };
}
