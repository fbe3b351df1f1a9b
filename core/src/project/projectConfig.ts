import { type ProjectJson, readProjectJson } from '../manifests/projectJson';
import { readUniManifest } from '../manifests/uniManifest';
import { baseName, dirName, isInside, joinPath, relativePath } from '../text/path';
import { isFrameworkOutput } from './isFrameworkOutput';
import type { ProjectFiles } from './projectFiles';
import type { Folder } from './walkFolders';

/** The name of a mini program's project file. */
export const PROJECT_CONFIG = 'project.config.json';
/** The name of the file beside it that is not shared, and counts before it. */
export const PROJECT_PRIVATE_CONFIG = 'project.private.config.json';
/** The manifest of a uni-app. */
export const UNI_MANIFEST = 'manifest.json';

type ManifestFiles = Pick<ProjectFiles, 'list' | 'derived' | 'reach'>;

/** Folders that a project names, as far as they are set. */
export interface ProjectFolders {
  /** The folder of the project.config.json or the uni-app's manifest.json. */
  readonly directory: string;
  /** Where its cloud functions are; undefined when it names no such folder. */
  readonly cloudfunctionRoot: string | undefined;
  /** Folders of the mini program's and the plugin's code, as far as they lie in the workspace. */
  readonly miniprogramRoots: readonly string[];
}

/** Whether a project begins in a folder: it holds a project.config.json, or a uni-app's manifest.json. */
export function holdsProject({ path, entries }: Folder, files: ProjectFiles): boolean {
  const has = (...wanted: string[]) =>
    entries.some(({ name, kind }) => kind === 'file' && wanted.includes(name));
  if (has(PROJECT_CONFIG, PROJECT_PRIVATE_CONFIG)) return true;
  return has(UNI_MANIFEST) && !!files.derived(joinPath(path, UNI_MANIFEST), readUniManifest);
}

/**
 * The folders that a project.config.json names, each overridden by project.private.config.json where
 * that says otherwise. Where neither names a cloudfunctionRoot, a uni-app's manifest.json may.
 */
export function projectFolders(directory: string, files: ManifestFiles): ProjectFolders {
  const configs = [PROJECT_PRIVATE_CONFIG, PROJECT_CONFIG].flatMap(
    (name) => files.derived(joinPath(directory, name), readProjectJson) ?? [],
  );
  const folder = (key: Exclude<keyof ProjectJson, 'libVersion'>): string | undefined => {
    const written = configs.map((config) => config[key]).find((text) => text !== '');
    return written && folderAt(directory, written, files);
  };
  return {
    directory,
    cloudfunctionRoot:
      sourceOf(directory, folder('cloudfunctionRoot'), files) ?? uniRoot(directory, files),
    miniprogramRoots: [
      folder('miniprogramRoot'),
      folder('pluginRoot'),
      folder('srcMiniprogramRoot'),
    ].filter(
      (root): root is string =>
        root !== undefined && files.reach.holds(joinPath(root, 'app.json'), directory),
    ),
  };
}

/**
 * The folder that a framework's build copies to the root that is named (`dist/functions` of mpx); the
 * root itself where it is no such copy, or where it is copied from is not plain.
 */
function sourceOf(
  directory: string,
  root: string | undefined,
  files: ManifestFiles,
): string | undefined {
  if (root === undefined || !isInOutput(directory, root, files)) return root;
  const below = relativePath(joinPath(directory, 'dist'), root);
  const places = [below, baseName(root)].flatMap((path) =>
    ['', 'src/', 'static/', 'static/wx/'].map((folder) => joinPath(directory, folder + path)),
  );
  return places.find((place) => files.list(place).length > 0) ?? root;
}

/** `mp-weixin.cloudfunctionRoot`; what stands in `src` may mean a folder beside that. */
function uniRoot(directory: string, files: ManifestFiles): string | undefined {
  for (const place of [directory, joinPath(directory, 'src')]) {
    const manifest = files.derived(joinPath(place, UNI_MANIFEST), readUniManifest);
    const written = manifest?.cloudfunctionRoot;
    if (!written) continue;
    const bases = baseName(place) === 'src' ? [place, dirName(place)] : [place];
    const folders = bases.map((base) => folderAt(base, written, files));
    return folders.find((folder) => files.list(folder).length > 0) ?? folders[0];
  }
  return undefined;
}

/** Whether a folder of a project lies in what a framework's build makes. */
export function isInOutput(directory: string, folder: string, files: ManifestFiles): boolean {
  return (
    isInside(joinPath(directory, 'dist'), folder) && isFrameworkOutput(directory, 'dist', files)
  );
}

/** An absolute path that leads nowhere is meant from the project: DevTools users write `/cloudfunctions`. */
function folderAt(directory: string, written: string, files: ManifestFiles): string {
  const path = joinPath(directory, written);
  const isAway =
    written.startsWith('/') && !(files.reach.isInWorkspace(path) && files.list(path).length > 0);
  return asListed(directory, isAway ? joinPath(directory, `.${written}`) : path, files);
}

/** A folder of a project as the disk spells it: where DevTools runs, disks do not tell cases apart. */
function asListed(directory: string, path: string, files: ManifestFiles): string {
  if (!isInside(directory, path) || files.list(path).length > 0) return path;
  let at = directory;
  for (const name of relativePath(directory, path).split('/')) {
    const names = files.list(at).map((entry) => entry.name);
    const same = names.filter((each) => each.toLowerCase() === name.toLowerCase());
    const found = same.includes(name) ? name : same[0];
    if (found === undefined || (found !== name && same.length > 1)) return path;
    at = joinPath(at, found);
  }
  return at;
}
