import { realpathSync, statSync } from 'node:fs';
import {
  Catalog,
  dirName,
  isInside,
  joinPath,
  projectAround,
  provideScriptCheck,
  provideTypeScript,
  ROOM_OF_ONE_RUN,
  type RuleSeverities,
  relativePath,
  Workspace,
} from '#core';
import type { EngineData } from '../../../nodehost/src/engineData';
import { isScript } from '../../../nodehost/src/isScript';
import { localPath } from '../../../nodehost/src/localPath';
import { NodeFileHost } from '../../../nodehost/src/nodeFileHost';
import { ProjectResults } from '../cache/projectResults';
import { RecordedDisk } from '../cache/recordedDisk';
import { ResultCache } from '../cache/resultCache';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import { changedFiles } from './changedFiles';
import { ChangedTexts } from './changedTexts';
import { isGlob, matchingPaths } from './matchingPaths';

/** A project as one run of the checker sees it. */
export interface Project {
  /** The working folder. */
  readonly cwd: string;
  /** Every path that is printed is relative to it: the workspace root, of several ones the folder around all. */
  readonly root: string;
  /** The workspace roots; nothing outside of them is looked at or written. */
  readonly roots: readonly string[];
  /** Files and folders that the user named, absolute; empty when they named none. */
  readonly paths: readonly string[];
  /** The files that differ from the revision that the user named, absolute; undefined when they named none. */
  readonly changed: ReadonlySet<string> | undefined;
  readonly workspace: Workspace;
  readonly files: ChangedTexts;
  readonly disk: NodeFileHost;
  /** What earlier runs found; undefined where nothing is kept between runs. */
  readonly results: ProjectResults | undefined;
}

/** What the command line says about the project. */
export interface ProjectRequest {
  readonly cwd: string;
  /** Every `--root` as written; none by default. */
  readonly roots?: readonly string[];
  /** Paths and globs as written; none by default. */
  readonly paths?: readonly string[];
  /** A git revision: only what differs from it is meant. */
  readonly changedSince?: string;
  readonly severities?: RuleSeverities;
  /** A folder for results of runs; nothing is kept without it, or with a revision. */
  readonly cache?: string;
  /** Whether it will be checked again and again; otherwise little is kept that can be computed again. */
  readonly again?: boolean;
}

/** Opens the project that the command line means. Throws `UsageError` when a path does not exist or lies outside the root. */
export function openProject(request: ProjectRequest, data: EngineData): Project {
  const cwd = localPath(request.cwd, '.');
  const identity = request.cache === undefined ? undefined : data.identity?.();
  const recorded = identity === undefined ? undefined : new RecordedDisk();
  const disk = recorded ?? new NodeFileHost();
  const wanted = (request.paths ?? []).flatMap((path) => {
    const absolute = localPath(cwd, path);
    if (kindOf(absolute)) return [absolute];
    if (!isGlob(path)) {
      const isWord = /^[\w-]+$/.test(path);
      throw new UsageError(isWord ? USAGE.missingFunctionPath : USAGE.missingPath, { path });
    }
    const matches = matchingPaths(absolute, disk);
    if (matches.length === 0) throw new UsageError(USAGE.noMatch, { path });
    return matches;
  });
  const roots = chooseRoots(cwd, request.roots ?? [], wanted, disk);
  const root = folderAround(roots);
  const paths = wanted.map((path) => insideRoots(roots, root, path));
  provideTypeScript(data.loadTypeScript);
  provideScriptCheck(isScript);
  const files = new ChangedTexts(disk);
  const workspace = new Workspace({
    host: files,
    roots,
    catalog: new Catalog(data.loadCatalog()),
    severities: request.severities,
    room: request.again ? undefined : ROOM_OF_ONE_RUN,
  });
  const { changedSince } = request;
  const changed = changedSince === undefined ? undefined : changedFiles(roots, changedSince);
  const results =
    recorded &&
    request.cache !== undefined &&
    changed === undefined &&
    new ProjectResults(new ResultCache(request.cache), recorded, [
      identity,
      cwd,
      roots,
      paths,
      request.severities ?? {},
    ]);
  return {
    cwd,
    root,
    roots,
    paths,
    changed,
    workspace,
    files,
    disk,
    results: results || undefined,
  };
}

/** The folder that `--root` names. Throws `UsageError` when there is none. */
export function rootFolder(cwd: string, option: string): string {
  const root = localPath(cwd, option);
  const kind = kindOf(root);
  if (!kind) throw new UsageError(USAGE.missingPath, { path: option });
  if (kind === 'file') throw new UsageError(USAGE.rootNotFolder, { path: option });
  return root;
}

/**
 * The roots: what `--root` says; else the mini program that the working folder lies in, so that the
 * checker says the same from everywhere in a project; else the working folder. For paths outside of
 * that, their own mini program or folder.
 */
function chooseRoots(
  cwd: string,
  options: readonly string[],
  paths: readonly string[],
  disk: NodeFileHost,
): readonly string[] {
  if (options.length > 0) return [...new Set(options.map((option) => rootFolder(cwd, option)))];
  const read = (path: string) => disk.read(path);
  const root = projectAround(cwd, read) ?? cwd;
  const [first] = paths;
  if (first === undefined || paths.some((path) => isInside(root, path))) return [root];
  const folder = kindOf(first) === 'file' ? dirName(first) : first;
  return [projectAround(folder, read) ?? folder];
}

/** The lowest folder that holds all of some folders. */
function folderAround(folders: readonly string[]): string {
  const [first = '/', ...others] = folders;
  let around = first;
  while (!others.every((folder) => isInside(around, folder))) around = dirName(around);
  return around;
}

/** A path as seen from the root that holds it, also where only one of them was reached through a link. */
function insideRoots(roots: readonly string[], around: string, path: string): string {
  if (roots.some((root) => isInside(root, path))) return path;
  const realPath = localPath(around, realpathSync(path));
  for (const root of roots) {
    const realRoot = localPath(root, realpathSync(root));
    if (isInside(realRoot, realPath)) {
      return joinPath(root, `./${relativePath(realRoot, realPath)}`);
    }
  }
  throw new UsageError(USAGE.outsideRoot, { path, root: roots.join(', ') });
}

/** Throws `UsageError` for what cannot be looked at: a ring of links, a folder that nobody may enter. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === 'ENOTDIR') return undefined;
    throw new UsageError(USAGE.unreadable, { path, reason });
  }
}
