import type { CloudFunction } from '../files/cloudFunction';
import { realPath } from '../files/realPath';
import { isDevelopmentFile, isSourceFile, isTestFolder } from '../files/sourceFiles';
import { localFolder, type PackageJson, readPackageJson } from '../manifests/packageJson';
import { isComponent } from '../syntax/componentScript';
import { isTypeScript } from '../syntax/sourceExtensions';
import { baseName, dirName, isInside, joinPath } from '../text/path';
import { type CompilerFolders, compilerFolders } from './buildOutput';
import { findEntry, functionFiles, isVendoredSdk } from './functionFiles';
import { holdsFunction, isFunctionLike, isPlainlyFunction, isScript } from './functionLike';
import { IgnoreScope } from './ignoreScope';
import { beginsMiniprogram, MiniprogramFolders } from './miniprogramFolders';
import { holdsProject, type ProjectFolders, projectFolders } from './projectConfig';
import type { ProjectFiles } from './projectFiles';
import {
  type Folder,
  linkedSubfolders,
  passedSubfolders,
  subfolders,
  walkFolders,
} from './walkFolders';

/** What a workspace is made of. */
export interface Discovery {
  /** All cloud functions, sorted by folder. */
  readonly functions: readonly CloudFunction[];
  /** Folders that hold a project.config.json, or a uni-app's manifest.json, sorted. */
  readonly projects: readonly string[];
  /** Source files outside all functions, sorted. */
  readonly miniprogramSources: readonly string[];
}

/** Finds the cloud functions of all workspace roots; a folder that two roots hold is found once. */
export function discover(roots: readonly string[], files: ProjectFiles): Discovery {
  const functions = new Map<string, CloudFunction>();
  const projects = new Set<string>();
  const miniprogramSources = new Set<string>();
  for (const root of roots) {
    const found = discoverRoot(root, roots, files);
    for (const fn of found.functions) {
      const known = functions.get(fn.directory);
      if (known === undefined || (known.project === undefined && fn.project !== undefined)) {
        functions.set(fn.directory, fn);
      }
    }
    for (const project of found.projects) projects.add(project);
    for (const file of found.miniprogramSources) miniprogramSources.add(file);
  }
  return {
    functions: [...functions.values()].sort((a, b) => (a.directory < b.directory ? -1 : 1)),
    projects: [...projects].sort(),
    miniprogramSources: [...miniprogramSources].sort(),
  };
}

function discoverRoot(root: string, roots: readonly string[], files: ProjectFiles): Discovery {
  const skip = ({ path }: Folder) => isVendoredSdk(path, files);
  const folders = [...walkFolders(root, IgnoreScope.none, files, skip)];
  const search = new FunctionSearch(root, roots, folders, files);
  search.addProjects(projectsIn(folders, files));
  if (!search.hasCloudRoots) search.addProjects(passedProjects(folders, files));
  search.belowCloudfunctionRoots();
  search.byContent();
  return {
    functions: search.functions,
    projects: search.projects.map(({ directory }) => directory),
    miniprogramSources: search.sourcesOutside(),
  };
}

/**
 * Projects in folders that git ignores or that frameworks build. They are looked for only where no
 * other project names functions: elsewhere they are copies that a build has made.
 */
function passedProjects(folders: readonly Folder[], files: ProjectFiles): ProjectFolders[] {
  const passed = folders
    .flatMap((folder) => passedSubfolders(folder, files))
    .flatMap((path) => [...walkFolders(path, IgnoreScope.none, files)]);
  return projectsIn(passed, files).filter(
    ({ cloudfunctionRoot }) => cloudfunctionRoot !== undefined,
  );
}

function projectsIn(folders: readonly Folder[], files: ProjectFiles): ProjectFolders[] {
  return folders
    .filter((folder) => holdsProject(folder, files))
    .map(({ path }) => projectFolders(path, files));
}

/** The search for functions in one workspace root. */
class FunctionSearch {
  readonly functions: CloudFunction[] = [];
  readonly projects: ProjectFolders[] = [];
  readonly #directories = new Set<string>();
  /** Where functions really are that were found behind a link. */
  readonly #linked = new Set<string>();
  /** Each cloudfunctionRoot that exists, with the folder of the project that names it. */
  readonly #cloudRoots = new Map<string, string>();
  #foundMiniprograms: MiniprogramFolders | undefined;
  #foundCompilers: readonly CompilerFolders[] | undefined;

  readonly #root: string;
  readonly #roots: readonly string[];
  readonly #folders: readonly Folder[];
  readonly #files: ProjectFiles;

  constructor(
    root: string,
    roots: readonly string[],
    folders: readonly Folder[],
    files: ProjectFiles,
  ) {
    this.#root = root;
    this.#roots = roots;
    this.#folders = folders;
    this.#files = files;
  }

  get hasCloudRoots(): boolean {
    return this.#cloudRoots.size > 0;
  }

  /** Takes the cloudfunctionRoots of projects, as far as they exist in this workspace root. */
  addProjects(projects: readonly ProjectFolders[]): void {
    for (const one of projects) this.projects.push(one);
    for (const { directory, cloudfunctionRoot } of projects) {
      if (cloudfunctionRoot === undefined || this.#cloudRoots.has(cloudfunctionRoot)) continue;
      if (!isInside(this.#root, cloudfunctionRoot)) continue;
      if (this.#files.list(cloudfunctionRoot).length === 0) continue;
      this.#cloudRoots.set(cloudfunctionRoot, directory);
    }
  }

  get #miniprograms(): MiniprogramFolders {
    this.#foundMiniprograms ??= new MiniprogramFolders(this.#folders, this.projects, this.#files);
    return this.#foundMiniprograms;
  }

  /**
   * Every direct subfolder of a cloudfunctionRoot, also one that a link stands for, or what a grouping
   * subfolder holds. What lies outside the workspace root is looked at, but not searched.
   */
  belowCloudfunctionRoots(): void {
    const walked = new Map(this.#folders.map((folder) => [folder.path, folder]));
    for (const [path, project] of this.#cloudRoots) {
      // What git ignores is not walked, but a cloudfunctionRoot is entered all the same.
      const folder = walked.get(path) ?? this.#folderAt(path, IgnoreScope.none);
      const alsoMiniprogram = beginsMiniprogram(folder);
      for (const { path: childPath, real } of this.#childrenOf(folder)) {
        const child = this.#folderAt(childPath, folder.scope);
        if (this.#holdsOthers(child)) continue;
        const isMiniprogram = alsoMiniprogram || this.#miniprograms.isSkill(childPath);
        if (!isMiniprogram && holdsFunction(child, this.#files)) {
          this.#add(child, project);
          if (real !== undefined) this.#linked.add(real);
        } else if (real === undefined || isInside(realPath(this.#files, this.#root), real)) {
          this.#addFunctionLike(childPath, folder.scope, project);
        }
      }
    }
  }

  /** The folders in a cloudfunctionRoot; `real` only where they, or it, are behind a link. */
  #childrenOf(folder: Folder): readonly { readonly path: string; readonly real?: string }[] {
    const own = subfolders(folder, this.#files);
    const links = linkedSubfolders(folder, this.#files);
    if (!this.#isBehindLink(folder.path)) return [...own.map((path) => ({ path })), ...links];
    const real = realPath(this.#files, folder.path);
    return [...own.map((path) => ({ path, real: joinPath(real, baseName(path)) })), ...links];
  }

  #isBehindLink(path: string): boolean {
    for (let at = path; at !== this.#root && dirName(at) !== at; at = dirName(at)) {
      const entry = this.#files.list(dirName(at)).find(({ name }) => name === baseName(at));
      if (entry?.real !== undefined) return true;
    }
    return false;
  }

  /**
   * Function-like folders that lie below no cloudfunctionRoot and are no mini program's, nor scripts
   * beside the functions of a project. A package
   * that others take from the disk is theirs, and a folder beside a mini program's pages may be its
   * own, unless it is plainly a function.
   */
  byContent(): void {
    const packages = new Set<string>();
    const names = new Set<string>();
    for (const folder of this.#folders) {
      for (const dependency of this.#manifest(folder)?.dependencies ?? []) {
        const local = localFolder(dependency);
        if (local !== undefined) packages.add(joinPath(folder.path, local));
        if (dependency.range.startsWith('workspace:')) names.add(dependency.name);
      }
    }
    const isTaken = (folder: Folder): boolean =>
      packages.has(folder.path) || names.has(this.#manifest(folder)?.name ?? '');
    let inside: string | undefined;
    for (const folder of this.#folders) {
      const { path } = folder;
      if (inside !== undefined && isInside(inside, path)) continue;
      if (this.#directories.has(path) || this.#cloudRoots.has(path) || this.#isLinked(path)) {
        inside = path;
      } else if (!this.#holdsOthers(folder) && !this.#holdsProject(path)) {
        if (this.#miniprograms.names(folder) || this.#miniprograms.holds(path)) continue;
        if (!isFunctionLike(folder, this.#files)) continue;
        if (this.hasCloudRoots && isScript(folder, this.#files)) continue;
        const isDoubtful = isTaken(folder) || this.#miniprograms.surrounds(path);
        if (isDoubtful && !isPlainlyFunction(folder, this.#files)) continue;
        if (!this.#isBuiltElsewhere(folder)) this.#add(folder, undefined);
        inside = path;
      }
    }
  }

  /** Whether a folder is a function that was found behind a link already. */
  #isLinked(path: string): boolean {
    return this.#linked.size > 0 && this.#linked.has(realPath(this.#files, path));
  }

  /**
   * Whether a folder holds the source of a function below a cloudfunctionRoot: as a tsconfig.json says, or
   * TypeScript of the same name that has nothing else of a function. The latter is read where nothing is built.
   */
  #isBuiltElsewhere({ path, entries, scope }: Folder): boolean {
    const isFrom = ({ directory, entry }: CloudFunction) =>
      entry !== undefined && isInside(path, entry) && !isInside(directory, entry);
    if (this.functions.some(isFrom)) return true;
    const hasOwn = entries.some(({ name }) => name === 'package.json' || name === 'config.json');
    if (hasOwn || !isTypeScript(findEntry(path, this.#files) ?? '')) return false;
    const same = this.functions.filter(
      ({ name, project }) => project !== undefined && name === baseName(path),
    );
    const [only] = same;
    if (same.length === 1 && only?.entry === undefined) {
      const source = functionFiles(path, scope, this.#files, this.#roots, []);
      this.functions[this.functions.indexOf(only!)] = { ...only!, ...source };
    }
    return same.length > 0;
  }

  /** The TypeScript projects of the workspace that say where their output goes. */
  get #compilers(): readonly CompilerFolders[] {
    this.#foundCompilers ??= this.#folders.flatMap(({ path, entries }) =>
      entries.some(({ name }) => name === 'tsconfig.json')
        ? (compilerFolders(path, this.#files) ?? [])
        : [],
    );
    return this.#foundCompilers;
  }

  /** A folder's package.json; undefined or null where it has none. */
  #manifest({ path }: Folder): PackageJson | null | undefined {
    return this.#files.derived(joinPath(path, 'package.json'), readPackageJson);
  }

  /** Source files that belong to no function and lie below no cloudfunctionRoot. */
  sourcesOutside(): string[] {
    const sources: string[] = [];
    let inside: string | undefined;
    for (const { path, entries } of this.#folders) {
      if (inside !== undefined && isInside(inside, path)) continue;
      if (
        this.#directories.has(path) ||
        (this.#cloudRoots.has(path) && !this.#holdsProject(path)) ||
        (path !== this.#root && isTestFolder(baseName(path)))
      ) {
        inside = path;
        continue;
      }
      for (const { name, kind } of entries) {
        if (kind !== 'file' || isDevelopmentFile(name)) continue;
        if (!isSourceFile(name) && !isComponent(name)) continue;
        sources.push(joinPath(path, name));
      }
    }
    return sources;
  }

  #addFunctionLike(directory: string, scope: IgnoreScope, project: string): void {
    const isFunction = (folder: Folder) =>
      this.#directories.has(folder.path) ||
      (!this.#holdsOthers(folder) &&
        !this.#miniprograms.names(folder) &&
        isFunctionLike(folder, this.#files));
    for (const folder of walkFolders(directory, scope, this.#files, isFunction)) {
      if (!this.#directories.has(folder.path) && isFunction(folder)) this.#add(folder, project);
    }
  }

  #add({ path, scope }: Folder, project: string | undefined): void {
    if (this.#directories.has(path)) return;
    this.#directories.add(path);
    this.functions.push({
      name: baseName(path),
      directory: path,
      root: this.#root,
      project,
      configPath: joinPath(path, 'config.json'),
      ...functionFiles(path, scope, this.#files, this.#roots, this.#compilers),
    });
  }

  /** Whether a folder is or holds a mini program's code or a cloudfunctionRoot, so that it is no function itself. */
  #holdsOthers(folder: Folder): boolean {
    const { path } = folder;
    if (beginsMiniprogram(folder)) return true;
    if (
      this.projects.some(({ miniprogramRoots }) =>
        miniprogramRoots.some((root) => isInside(path, root)),
      )
    ) {
      return true;
    }
    for (const cloudRoot of this.#cloudRoots.keys()) if (isInside(path, cloudRoot)) return true;
    return false;
  }

  #holdsProject(path: string): boolean {
    return this.projects.some(({ directory }) => isInside(path, directory));
  }

  #folderAt(path: string, outer: IgnoreScope): Folder {
    return { path, entries: this.#files.list(path), scope: outer.enter(path, this.#files) };
  }
}
