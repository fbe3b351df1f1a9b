import { realpathSync, statSync } from 'node:fs';
import {
  Catalog,
  dirName,
  isInside,
  joinPath,
  PROJECT_CONFIG,
  PROJECT_PRIVATE_CONFIG,
  provideTypeScript,
  type RuleSeverities,
  readProjectJson,
  readUniManifest,
  relativePath,
  UNI_MANIFEST,
  Workspace,
} from '#core';
import type { EngineData } from '../../../nodehost/src/engineData';
import { localPath } from '../../../nodehost/src/localPath';
import { NodeFileHost } from '../../../nodehost/src/nodeFileHost';
import { USAGE } from '../messages/usage';
import { UsageError } from '../usageError';
import { OverlayHost } from './overlayHost';

/** A project as one run of the checker sees it. */
export interface Project {
  /** The working folder. */
  readonly cwd: string;
  /** The workspace root; every path that is printed is relative to it. */
  readonly root: string;
  /** Files and folders that the user named, absolute; empty when they named none. */
  readonly paths: readonly string[];
  readonly workspace: Workspace;
  readonly files: OverlayHost;
  readonly disk: NodeFileHost;
}

/** What the command line says about the project. */
export interface ProjectRequest {
  readonly cwd: string;
  /** `--root` as written. */
  readonly root: string | undefined;
  /** Paths as written. */
  readonly paths: readonly string[];
  readonly severities?: RuleSeverities;
}

/** Opens the project that the command line means. Throws `UsageError` when a path does not exist or lies outside the root. */
export function openProject(request: ProjectRequest, data: EngineData): Project {
  const cwd = localPath(request.cwd, '.');
  const disk = new NodeFileHost();
  const wanted = request.paths.map((path) => {
    const absolute = localPath(cwd, path);
    if (!kindOf(absolute)) throw new UsageError(USAGE.missingPath, { path });
    return absolute;
  });
  const root = chooseRoot(cwd, request.root, wanted, disk);
  const paths = wanted.map((path) => insideRoot(root, path));
  provideTypeScript(data.loadTypeScript);
  const files = new OverlayHost(disk);
  const workspace = new Workspace({
    host: files,
    roots: [root],
    catalog: new Catalog(data.loadCatalog()),
    severities: request.severities,
  });
  return { cwd, root, paths, workspace, files, disk };
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
 * The root: what `--root` says; else the mini program that the working folder lies in, so that the
 * checker says the same from everywhere in a project; else the working folder. For paths outside of
 * that, their own mini program or folder.
 */
function chooseRoot(
  cwd: string,
  option: string | undefined,
  paths: readonly string[],
  disk: NodeFileHost,
): string {
  if (option !== undefined) return rootFolder(cwd, option);
  const root = projectAround(cwd, disk) ?? cwd;
  const [first] = paths;
  if (first === undefined || paths.some((path) => isInside(root, path))) return root;
  const folder = kindOf(first) === 'file' ? dirName(first) : first;
  return projectAround(folder, disk) ?? folder;
}

/** The nearest folder at or above `folder` whose project names cloud functions, else the nearest that is a project at all. */
function projectAround(folder: string, disk: NodeFileHost): string | undefined {
  let nearest: string | undefined;
  for (let at = folder; ; at = dirName(at)) {
    const read = (name: string): string | undefined => disk.read(joinPath(at, name));
    const configs = [PROJECT_PRIVATE_CONFIG, PROJECT_CONFIG].flatMap((name) => read(name) ?? []);
    const roots = configs.map((text) => readProjectJson(text).cloudfunctionRoot);
    roots.push(readUniManifest(read(UNI_MANIFEST) ?? '')?.cloudfunctionRoot ?? '');
    if (roots.some((root) => root !== '')) return at;
    if (configs.length > 0) nearest ??= at;
    if (dirName(at) === at) return nearest;
  }
}

/** A path as seen from the root, also where only one of them was reached through a link. */
function insideRoot(root: string, path: string): string {
  if (isInside(root, path)) return path;
  const [realRoot, realPath] = [root, path].map((one) => localPath(root, realpathSync(one)));
  if (!isInside(realRoot!, realPath!)) throw new UsageError(USAGE.outsideRoot, { path, root });
  return joinPath(root, `./${relativePath(realRoot!, realPath!)}`);
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? 'folder' : 'file';
}
