import type { CloudFunction } from '../../files/cloudFunction';
import { hasFunctionKeys } from '../../project/functionMarks';
import { namedRoots } from '../../project/namedRoots';
import type { Snapshot } from '../../project/snapshot';
import { CLOUDCALL_FILE, cloudcallLevels } from '../../suppression/cloudcallFiles';
import { joinPath } from '../../text/path';

/** Why a folder was taken for a cloud function. */
type FunctionReason = 'cloudfunctionRoot' | 'config' | 'code';

/** What was found in a workspace and why. */
export interface Diagnosis {
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
}

/** What was found about some functions, with all paths as `shown` gives them. */
export function diagnose(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  shown: (path: string) => string,
): Diagnosis {
  return {
    projects: projectsOf(snapshot, shown),
    functions: functions.map((fn) => ({
      path: shown(fn.directory),
      reason: reasonOf(snapshot, fn),
      entry: fn.entry === undefined ? null : shown(fn.entry),
      config: snapshot.config(fn).exists ? shown(fn.configPath) : null,
      sources: fn.sources.length,
    })),
    settings: settingsOf(snapshot, functions, shown),
  };
}

function reasonOf(snapshot: Snapshot, fn: CloudFunction): FunctionReason {
  if (fn.project !== undefined) return 'cloudfunctionRoot';
  return snapshot.derived(fn.configPath, hasFunctionKeys) ? 'config' : 'code';
}

function projectsOf(snapshot: Snapshot, shown: (path: string) => string): Diagnosis['projects'] {
  return [...new Set([...snapshot.roots, ...snapshot.projects])].flatMap((folder) =>
    namedRoots(folder, (path) => snapshot.read(path)).map(({ name, cloudfunctionRoot }) => ({
      file: shown(joinPath(folder, name)),
      cloudfunctionRoot,
    })),
  );
}

function settingsOf(
  snapshot: Snapshot,
  functions: readonly CloudFunction[],
  shown: (path: string) => string,
): Diagnosis['settings'] {
  const levels = functions.flatMap((fn) => cloudcallLevels(snapshot, fn.configPath));
  const byFolder = new Map(levels.map((level) => [level.directory, level]));
  return [...byFolder.values()].map(({ directory, rules, ignore, problems }) => ({
    file: shown(joinPath(directory, CLOUDCALL_FILE)),
    rules: Object.fromEntries(Object.entries(rules).map(([rule, level]) => [rule, level])),
    ignored: ignore.length,
    faults: problems.length,
  }));
}
