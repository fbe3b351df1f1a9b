import {
  Catalog,
  provideScriptCheck,
  provideTypeScript,
  ROOM_OF_ONE_RUN,
  type RuleSeverities,
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
import { chooseRoots, folderAround, insideRoots, kindOf } from './roots';

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

/** What is asked of the project, by the command line, the library or an assistant. */
export interface ProjectRequest {
  readonly cwd: string;
  /** Every root as written; none by default. */
  readonly roots?: readonly string[];
  /** Paths and globs as written; none by default. */
  readonly paths?: readonly string[];
  /** A git revision: only what differs from it is meant. */
  readonly changedSince?: string;
  readonly severities?: RuleSeverities;
  /** A folder for results of runs; nothing is kept without it, or with a revision. */
  readonly cache?: string;
  /** Whether it will be checked again and again; otherwise little is kept that can be computed again. */
  readonly repeated?: boolean;
}

/** Opens the project that is meant. Throws `UsageError` when a path does not exist or lies outside the root. */
export function openProject(request: ProjectRequest, data: EngineData): Project {
  const cwd = localPath(request.cwd, '.');
  const identity = request.cache === undefined ? undefined : data.identity?.();
  const recorded = identity === undefined ? undefined : new RecordedDisk();
  const disk = recorded ?? new NodeFileHost();
  const wanted = wantedPaths(cwd, request.paths ?? [], disk);
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
    room: request.repeated ? undefined : ROOM_OF_ONE_RUN,
  });
  const { changedSince } = request;
  const changed = changedSince === undefined ? undefined : changedFiles(roots, changedSince);
  const meaning = [identity, cwd, roots, paths, request.severities ?? {}];
  const results =
    recorded === undefined || request.cache === undefined || changed !== undefined
      ? undefined
      : new ProjectResults(new ResultCache(request.cache), recorded, meaning);
  return { cwd, root, roots, paths, changed, workspace, files, disk, results };
}

/** What paths and globs mean, absolute; empty where there are none. */
function wantedPaths(cwd: string, paths: readonly string[], disk: NodeFileHost): readonly string[] {
  return paths.flatMap((path) => {
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
}
