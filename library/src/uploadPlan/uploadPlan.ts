import {
  dirName,
  inLocale,
  isInside,
  type Locale,
  readConfig,
  readTriggers,
  type Snapshot,
} from '#core';
import { filesAt, textsAt } from '../project/gitTexts';
import type { Project } from '../project/openProject';
import { refuseUnreadable, selectFunctions } from '../project/selectFunctions';
import { PlaceFormatter } from '../report/placeFormatter';
import type { Range } from '../report/report';

/** A timer as config.json gives it; '' for what is missing or no text. */
interface PlannedTrigger {
  readonly name: string;
  readonly config: string;
}

/** What the next upload changes for one function. */
export interface PlannedFunction {
  readonly name: string;
  /** Relative to the root. */
  readonly path: string;
  /** `gone`: its config.json was there in the revision, and no function is there now. */
  readonly state: 'new' | 'changed' | 'gone';
  readonly permissions: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly triggers: {
    readonly added: readonly PlannedTrigger[];
    readonly changed: readonly {
      readonly name: string;
      readonly before: string;
      readonly after: string;
    }[];
    readonly removed: readonly PlannedTrigger[];
  };
}

/** What `cloudcall upload-plan --json` prints. */
export interface UploadPlan {
  readonly schemaVersion: 1;
  readonly root: string;
  readonly revision: string;
  /** Only those whose permissions or triggers change, sorted by path. */
  readonly functions: readonly PlannedFunction[];
  /** Places where a tool uploads that never applies permissions. */
  readonly warnings: readonly {
    readonly file: string;
    readonly range: Range;
    readonly message: string;
  }[];
}

/** What a config.json declares, as far as an upload applies it. */
interface Declared {
  readonly permissions: ReadonlySet<string>;
  readonly triggers: readonly PlannedTrigger[];
}

/**
 * Compares the permissions and triggers of now with those of a git revision.
 * @throws UsageError in one line for a folder in no repository, an unknown revision, an unreadable file
 */
export function uploadPlan(project: Project, revision: string, locale: Locale): UploadPlan {
  const snapshot = project.workspace.snapshot();
  const functions = selectFunctions(snapshot, project);
  const files = [...new Set(project.roots.flatMap((root) => filesAt(root, revision)))];
  const gone = goneConfigs(snapshot, project, files);
  const folders = foldersOf(files);
  const wanted = [...functions.map(({ configPath }) => configPath), ...gone];
  const texts = textsOf(project, revision, wanted);
  const places = new PlaceFormatter(snapshot, project.root);
  const planned = [
    ...functions.flatMap((fn) => {
      const before = declaredIn(fn.configPath, texts.get(fn.configPath));
      const after = declaredIn(fn.configPath, snapshot.read(fn.configPath));
      const state = folders.has(fn.directory) ? 'changed' : 'new';
      return difference(fn.name, places.path(fn.directory), state, before, after);
    }),
    ...gone.flatMap((config) => {
      const path = places.path(dirName(config));
      const name = path.split('/').at(-1) ?? path;
      const before = declaredIn(config, texts.get(config));
      return difference(name, path, 'gone', before, declaredIn(config, undefined));
    }),
  ];
  const warnings = snapshot
    .workspaceFindings()
    .filter(({ rule }) => rule === 'ci-skips-permissions')
    .map((finding) => ({ ...places.place(finding), message: inLocale(finding.message, locale) }));
  refuseUnreadable(snapshot, project);
  return {
    schemaVersion: 1,
    root: project.root,
    revision,
    functions: planned.sort((a, b) => (a.path < b.path ? -1 : 1)),
    warnings,
  };
}

function textsOf(
  { roots }: Project,
  revision: string,
  files: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    roots.flatMap((root) => [
      ...textsAt(
        root,
        revision,
        files.filter((file) => isInside(root, file)),
      ),
    ]),
  );
}

/** Configs of the revision whose folder is no function any more and is gone or holds no function. */
function goneConfigs(
  snapshot: Snapshot,
  { paths }: Project,
  files: readonly string[],
): readonly string[] {
  const present = new Set(snapshot.functions.map(({ configPath }) => configPath));
  return files.filter(
    (file) =>
      file.endsWith('/config.json') &&
      !/\/(?:node_modules|miniprogram_npm)\//.test(file) &&
      !present.has(file) &&
      snapshot.read(file) === undefined &&
      snapshot.functionOf(file) === undefined &&
      (paths.length === 0 || paths.some((path) => isInside(path, file))),
  );
}

/** All folders that some files lie in, at any depth. */
function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = dirName(file); !folders.has(at); at = dirName(at)) folders.add(at);
  }
  return folders;
}

function declaredIn(path: string, text: string | undefined): Declared {
  const config = readConfig(path, text);
  return {
    permissions: new Set(config.permissions.map(({ name }) => name)),
    triggers: readTriggers(config).map(({ name, config: cron }) => ({
      name: name?.text ?? '',
      config: cron?.text ?? '',
    })),
  };
}

/** The entry of a function; none where nothing differs. */
function difference(
  name: string,
  path: string,
  state: PlannedFunction['state'],
  before: Declared,
  after: Declared,
): readonly PlannedFunction[] {
  const less = (a: Declared, b: Declared): string[] =>
    [...a.permissions].filter((entry) => !b.permissions.has(entry));
  const others = (a: Declared, b: Declared): PlannedTrigger[] =>
    a.triggers.filter((one) => !b.triggers.some((other) => other.name === one.name));
  const permissions = { added: less(after, before), removed: less(before, after) };
  const triggers = {
    added: others(after, before),
    removed: others(before, after),
    changed: after.triggers.flatMap(({ name: trigger, config }) => {
      const old = before.triggers.find((one) => one.name === trigger);
      if (old === undefined || old.config === config) return [];
      return [{ name: trigger, before: old.config, after: config }];
    }),
  };
  const isSame = [...Object.values(permissions), ...Object.values(triggers)].every(
    (list) => list.length === 0,
  );
  return isSame ? [] : [{ name, path, state, permissions, triggers }];
}
