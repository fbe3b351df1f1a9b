import {
  CLOUDCALL_FILE,
  type CloudFunction,
  cloudcallLevels,
  joinPath,
  PROJECT_CONFIG,
  PROJECT_PRIVATE_CONFIG,
  readProjectJson,
  readUniManifest,
  type Snapshot,
  UNI_MANIFEST,
} from '#core';
import type { Project } from '../project/openProject';
import { PlaceFormatter } from '../report/placeFormatter';

/** Why a folder was taken for a cloud function. */
type FunctionReason = 'cloudfunctionRoot' | 'config' | 'code';

/** What `cloudcall doctor` found of a project; paths are relative to the root. */
export interface Diagnosis {
  readonly root: string;
  /** Relative to `root`, `.` for itself. */
  readonly roots: readonly string[];
  /** Files that name where the functions are, with what they name; '' where they name nothing. */
  readonly projects: readonly { readonly file: string; readonly cloudfunctionRoot: string }[];
  readonly functions: readonly {
    readonly path: string;
    readonly reason: FunctionReason;
    /** null where there is none. */
    readonly entry: string | null;
    readonly config: string | null;
    readonly sources: number;
  }[];
  /** Every cloudcall.json that has a say, with the rules that it sets and its faults. */
  readonly settings: readonly {
    readonly file: string;
    readonly rules: Readonly<Record<string, string>>;
    readonly ignored: number;
    readonly faults: number;
  }[];
  /** Files that exist and could not be read, with the reason. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

/** Says what was found in a project and why, for those who wonder and for bug reports. */
export function diagnose(project: Project): Diagnosis {
  const snapshot = project.workspace.snapshot();
  const places = new PlaceFormatter(snapshot, project.root);
  const functions = snapshot.functions.map((fn) => ({
    path: places.path(fn.directory),
    reason: reasonOf(snapshot, fn),
    entry: fn.entry === undefined ? null : places.path(fn.entry),
    config: snapshot.config(fn).exists ? places.path(fn.configPath) : null,
    sources: fn.sources.length,
  }));
  return {
    root: project.root,
    roots: project.roots.map((root) => places.path(root)),
    projects: projectsOf(snapshot, project, places),
    functions,
    settings: settingsOf(snapshot, places),
    unreadable: [...project.disk.unreadable].map(([path, reason]) => ({
      file: places.path(path),
      reason,
    })),
  };
}

function reasonOf(snapshot: Snapshot, fn: CloudFunction): FunctionReason {
  if (fn.project !== undefined) return 'cloudfunctionRoot';
  const names = snapshot.config(fn).keys.map(({ name }) => name);
  return names.includes('permissions') || names.includes('triggers') ? 'config' : 'code';
}

function projectsOf(
  snapshot: Snapshot,
  { roots }: Project,
  places: PlaceFormatter,
): Diagnosis['projects'] {
  return [...new Set([...roots, ...snapshot.projects])].flatMap((folder) =>
    [PROJECT_PRIVATE_CONFIG, PROJECT_CONFIG, UNI_MANIFEST].flatMap((name) => {
      const file = joinPath(folder, name);
      const text = snapshot.read(file);
      if (text === undefined) return [];
      const named =
        name === UNI_MANIFEST
          ? readUniManifest(text)?.cloudfunctionRoot
          : readProjectJson(text).cloudfunctionRoot;
      return [{ file: places.path(file), cloudfunctionRoot: named ?? '' }];
    }),
  );
}

function settingsOf(snapshot: Snapshot, places: PlaceFormatter): Diagnosis['settings'] {
  const levels = snapshot.functions.flatMap((fn) => cloudcallLevels(snapshot, fn.configPath));
  const byFolder = new Map(levels.map((level) => [level.directory, level]));
  return [...byFolder.values()].map(({ directory, rules, ignore, problems }) => ({
    file: places.path(joinPath(directory, CLOUDCALL_FILE)),
    rules: Object.fromEntries(Object.entries(rules).map(([rule, level]) => [rule, level])),
    ignored: ignore.length,
    faults: problems.length,
  }));
}
