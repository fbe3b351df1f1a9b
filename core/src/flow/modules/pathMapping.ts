import { parse } from 'jsonc-parser';
import { dirName, joinPath } from '../../text/path';
import type { FlowFiles } from '../flowFiles';
import { foldersUpwards, kindOf } from './lookup';

interface Mapping {
  readonly base: string;
  readonly hasBaseUrl: boolean;
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

/** The paths that the nearest tsconfig.json or jsconfig.json (`paths`, `baseUrl`) gives a specifier. */
export function mappedPaths(files: FlowFiles, from: string, specifier: string): string[] {
  const mapping = nearestMapping(files, dirName(from));
  if (mapping === undefined) return [];
  const mapped = Object.entries(mapping.paths).flatMap(([pattern, targets]) => {
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
  const config = parse(files.read(path) ?? '', [], { allowTrailingComma: true });
  const { baseUrl, paths } = config?.compilerOptions ?? {};
  if (typeof baseUrl !== 'string' && typeof paths !== 'object') {
    const parent = config?.extends;
    if (typeof parent !== 'string' || !parent.startsWith('.') || depth > 4) return undefined;
    const next = joinPath(dirName(path), parent.endsWith('.json') ? parent : `${parent}.json`);
    return readMapping(files, next, depth + 1);
  }
  return {
    base: joinPath(dirName(path), typeof baseUrl === 'string' ? baseUrl : '.'),
    hasBaseUrl: typeof baseUrl === 'string',
    paths: cleanPaths(paths),
  };
}

function cleanPaths(paths: unknown): Record<string, string[]> {
  const clean: Record<string, string[]> = {};
  for (const [pattern, targets] of Object.entries((paths ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(targets)) clean[pattern] = targets.filter((t) => typeof t === 'string');
  }
  return clean;
}
