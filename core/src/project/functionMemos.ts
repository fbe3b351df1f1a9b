import type { ConfigFile } from '../config/configFile';
import { readConfig, unreadableConfig } from '../config/readConfig';
import type { CloudFunction } from '../files/cloudFunction';
import { kindOf } from '../flow/modules/lookup';
import { mayLeaveFolder } from '../flow/modules/mayLeaveFolder';
import { solveFunction } from '../flow/solveFunction';
import type { Checked, Checker } from './checker';
import { followFunction } from './followFunction';
import { FunctionAnswers } from './functionAnswers';
import type { FunctionState } from './functionState';
import type { KeptPrograms } from './keptPrograms';
import { Memo } from './memo';
import type { ProjectCalls } from './projectCalls';
import type { Snapshot } from './snapshot';
import type { TrackedFiles } from './trackedFiles';

const NOTHING: ReadonlySet<string> = new Set();

/** Everything computed about one function, each part when it is first asked for. */
export class FunctionMemos {
  readonly config: Memo<ConfigFile>;
  readonly answers: Memo<FunctionAnswers>;
  /** Whether its code may load files outside its folder; answered without solving anything. */
  readonly mayLeave: Memo<boolean>;
  /** The files that its code reaches where it may leave its folder; none, and nothing solved, where it cannot. */
  readonly outward: Memo<ReadonlySet<string>>;
  readonly state: Memo<FunctionState>;
  readonly checked: Memo<Checked>;

  /** `solved` is called whenever the function's flow is solved; `config` is taken over where it is known. */
  constructor(
    fn: CloudFunction,
    files: TrackedFiles,
    live: Snapshot,
    checker: Checker,
    calls: ProjectCalls,
    kept: KeptPrograms<string>,
    solved: () => void,
    config: Memo<ConfigFile> | undefined,
  ) {
    this.config = config ?? configMemo(fn, files);
    this.mayLeave = new Memo(() => mayLeaveFolder(fn, files));
    const declaresAny = new Memo(() => this.config.value.permissions.length > 0);
    const names = {
      has: (name: string) => live.catalog.has(name),
      isCategory: (path: string) => live.catalog.children(path).length > 0,
    };
    this.answers = new Memo(() => {
      solved();
      // Nobody asks the last one any more; two large ones at once would be too much.
      kept.drop(fn.directory);
      const followed = followFunction(fn, () =>
        solveFunction(fn, files, names, {
          mayLeave: () => this.mayLeave.value,
          declaresAny: () => declaresAny.value,
          callsOfFunction: () => calls.callsOf(fn),
        }),
      );
      return new FunctionAnswers(followed, (path) => files.read(path), kept);
    });
    this.outward = new Memo(
      () => (this.mayLeave.value ? new Set(this.answers.value.flow.files) : NOTHING),
      sameMembers,
    );
    this.state = new Memo(() => functionState(fn, this.config.value, this.answers.value));
    this.checked = new Memo(() => checker.checkFunction(live, this.state.value));
  }
}

/** By itself: what it closes over lives as long as it does. */
function configMemo({ configPath }: CloudFunction, files: TrackedFiles): Memo<ConfigFile> {
  return new Memo(() => {
    const text = files.read(configPath);
    const isThere = text === undefined && kindOf(files, configPath) === 'file';
    return isThere ? unreadableConfig(configPath) : readConfig(configPath, text);
  });
}

function functionState(
  fn: CloudFunction,
  config: ConfigFile,
  { flow, faults }: FunctionAnswers,
): FunctionState {
  const declared = config.permissions.map(({ name }) => name);
  const used = difference(
    flow.uses.map((use) => use.interface),
    [],
  );
  const isKnown = !config.issues.some(({ kind }) => kind === 'unreadable');
  return {
    fn,
    config,
    flow,
    faults,
    used,
    declared,
    undeclared: isKnown ? difference(used, declared) : [],
    unused: flow.unresolved.length === 0 ? difference(declared, used) : [],
  };
}

function difference(names: readonly string[], without: readonly string[]): readonly string[] {
  const excluded = new Set(without);
  return [...new Set(names)].filter((name) => !excluded.has(name)).sort();
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
