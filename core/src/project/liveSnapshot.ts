import type TS from 'typescript';
import type { Catalog } from '../catalog/catalog';
import { pushTo } from '../collections/pushTo';
import { sameItems } from '../collections/sameItems';
import type { ConfigFile } from '../config/configFile';
import { hasTimer } from '../config/readTriggers';
import type { CloudFunction } from '../files/cloudFunction';
import type { DirectoryEntry, FilePlace } from '../files/fileHost';
import type { FileReader } from '../files/fileReader';
import type { Reach } from '../files/reach';
import type { Fault } from '../findings/fault';
import type { Finding } from '../findings/finding';
import type { FileGraph } from '../flow/fileGraph';
import type { FunctionCall, MadeCloudId, NamedCalls } from '../flow/functionCall';
import type { FunctionQuestion } from '../flow/functionQuestion';
import { saysCloudId } from '../flow/miniprogram/saysCloudId';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { dirName, isInside } from '../text/path';
import type { Checked, Checker } from './checker';
import { type Discovery, discover } from './discover';
import { FunctionMemos } from './functionMemos';
import type { FunctionState } from './functionState';
import { KeptPrograms } from './keptPrograms';
import { forgetOthers, Input, type Memo, reachedFrom, SharedMemo, type Source } from './memo';
import { ProjectCalls } from './projectCalls';
import type { Room } from './room';
import type { RuleSeverities, Snapshot } from './snapshot';
import { projectFilesOf, type TrackedFiles } from './trackedFiles';

/** The workspace as it is now. Rules see it while the answers that they are asked for are tracked. */
export class LiveSnapshot implements Snapshot {
  version = 1;
  /** How often a function's flow was solved. */
  functionsSolved = 0;
  readonly rootInput: Input<readonly string[]>;
  readonly severityInput: Input<RuleSeverities>;
  readonly #discovery: Memo<Discovery>;
  readonly #functionList: Memo<readonly CloudFunction[]>;
  readonly #projectList: Memo<readonly string[]>;
  readonly #miniprogramList: Memo<readonly string[]>;
  readonly #byDirectory: Memo<ReadonlyMap<string, CloudFunction>>;
  /** The functions that may leave their folders, by the files that they reach. */
  readonly #reaching: Memo<ReadonlyMap<string, readonly CloudFunction[]>>;
  readonly #cloudIdWord: Memo<boolean>;
  readonly #timers: Memo<boolean>;
  readonly #outside: Memo<Checked>;
  readonly #calls: ProjectCalls;
  readonly #memos = new Map<CloudFunction, FunctionMemos>();
  /** Of the functions that were let go of. */
  readonly #configs = new Map<CloudFunction, Memo<ConfigFile>>();
  readonly #kept: KeptPrograms<string>;

  readonly #files: TrackedFiles;
  readonly #checker: Checker;

  constructor(
    readonly catalog: Catalog,
    files: TrackedFiles,
    checker: Checker,
    severities: RuleSeverities,
    room: Room,
  ) {
    this.#files = files;
    this.#checker = checker;
    this.#kept = new KeptPrograms(room.programs);

    this.rootInput = files.rootInput;
    this.severityInput = new Input(severities);
    const projectFiles = projectFilesOf(files);
    let last: Discovery | undefined;
    this.#discovery = new SharedMemo(() => {
      last = keepEqualParts(last, discover(this.rootInput.value, projectFiles));
      return last;
    });
    this.#functionList = new SharedMemo(() => this.#discovery.value.functions);
    this.#projectList = new SharedMemo(() => this.#discovery.value.projects);
    this.#miniprogramList = new SharedMemo(() => this.#discovery.value.miniprogramSources);
    this.#byDirectory = new SharedMemo(
      () => new Map(this.functions.map((fn) => [fn.directory, fn] as const)),
    );
    this.#reaching = new SharedMemo(() => {
      const reaching = new Map<string, CloudFunction[]>();
      for (const fn of this.functions) {
        for (const file of this.outwardFiles(fn)) pushTo(reaching, file, fn);
      }
      return reaching;
    });
    this.#cloudIdWord = new SharedMemo(() =>
      this.miniprogramSources.some((file) => files.derived(file, saysCloudId)),
    );
    this.#timers = new SharedMemo(() => this.functions.some((fn) => hasTimer(this.config(fn))));
    this.#outside = new SharedMemo(() => checker.checkWorkspace(this));
    this.#calls = new ProjectCalls(this, files, room.programs);
  }

  get reach(): Reach {
    return this.#files.reach;
  }

  get trees(): SyntaxTrees {
    return this.#files.trees;
  }

  /** How much is kept of what can be read or computed again. */
  get kept(): Room {
    return { ...this.#files.kept, programs: this.#kept.nodes };
  }

  get roots(): readonly string[] {
    return this.rootInput.value;
  }

  get severities(): RuleSeverities {
    return this.severityInput.value;
  }

  get functions(): readonly CloudFunction[] {
    return this.#functionList.value;
  }

  get projects(): readonly string[] {
    return this.#projectList.value;
  }

  get miniprogramSources(): readonly string[] {
    return this.#miniprogramList.value;
  }

  get callGroupsSolved(): number {
    return this.#calls.solved;
  }

  get namesCalled(): readonly string[] {
    return this.#calls.names;
  }

  callsNaming(name: string): NamedCalls {
    return this.#calls.naming(name);
  }

  callsSaying(words: FileReader<boolean>): readonly FunctionCall[] {
    return this.#calls.saying(words);
  }

  get hasTimers(): boolean {
    return this.#timers.value;
  }

  get saysCloudId(): boolean {
    return this.#cloudIdWord.value;
  }

  get cloudIds(): readonly MadeCloudId[] {
    return this.#calls.cloudIds;
  }

  functionOf(file: string): CloudFunction | undefined {
    const functions = this.#byDirectory.value;
    for (let folder = file; ; folder = dirName(folder)) {
      const fn = functions.get(folder);
      if (fn !== undefined || dirName(folder) === folder) return fn;
    }
  }

  functionsReaching(file: string): readonly CloudFunction[] {
    const own = this.functionOf(file);
    // Its own function need not be solved to know that; nor those that cannot come here.
    const others = (this.#reaching.value.get(file) ?? []).filter((fn) => fn !== own);
    return own === undefined ? others : [own, ...others];
  }

  outwardFiles(fn: CloudFunction): ReadonlySet<string> {
    return this.#memosOf(fn).outward.value;
  }

  config(fn: CloudFunction): ConfigFile {
    return (this.#configs.get(fn) ?? this.#memosOf(fn).config).value;
  }

  state(fn: CloudFunction): FunctionState {
    return this.#memosOf(fn).state.value;
  }

  ask<T>(fn: CloudFunction, question: FunctionQuestion<T>): T {
    return this.#memosOf(fn).answers.value.ask(question);
  }

  findings(fn: CloudFunction): readonly Finding[] {
    return this.#memosOf(fn).checked.value.findings;
  }

  faults(fn: CloudFunction): readonly Fault[] {
    const { state, checked } = this.#memosOf(fn);
    return [...state.value.faults, ...checked.value.faults];
  }

  workspaceFindings(): readonly Finding[] {
    return this.#outside.value.findings;
  }

  workspaceFaults(): readonly Fault[] {
    return this.#outside.value.faults;
  }

  read(path: string): string | undefined {
    return this.#files.read(path);
  }

  list(directory: string): readonly DirectoryEntry[] {
    return this.#files.list(directory);
  }

  place(path: string): FilePlace | undefined {
    return this.#files.place(path);
  }

  derived<T>(file: string, reader: FileReader<T>): T | undefined {
    return this.#files.derived(file, reader);
  }

  graph(file: string): FileGraph | undefined {
    return this.#files.graph(file);
  }

  tree(file: string): TS.SourceFile | undefined {
    const text = this.read(file);
    return text === undefined ? undefined : this.trees.of(file, text);
  }

  /** Drops everything that concerns no present function and no search for functions. */
  prune(): void {
    const present = new Set(this.functions);
    for (const known of [this.#memos, this.#configs]) {
      for (const fn of known.keys()) if (!present.has(fn)) known.delete(fn);
    }
    this.#calls.prune();
    const kept: Source[] = [
      this.#discovery,
      this.#functionList,
      this.#projectList,
      this.#miniprogramList,
      this.#byDirectory,
      this.#reaching,
      this.#cloudIdWord,
      this.#timers,
      this.#outside,
      ...this.#calls.sources(),
      ...this.#configs.values(),
    ];
    for (const memos of this.#memos.values()) {
      kept.push(...Object.values(memos));
    }
    const reached = reachedFrom(kept);
    forgetOthers(reached);
    this.#files.keepOnly(reached);
  }

  /** Lets go of large things that are rarely asked for again. */
  rest(): void {
    this.#calls.rest();
  }

  /** Drops what was computed of a function but for its config.json; returns the files whose texts were dropped. */
  forget(fn: CloudFunction): readonly string[] {
    const memos = this.#memos.get(fn);
    const answers = memos?.answers.last;
    if (memos === undefined || answers === undefined) return [];
    const reached = answers.flow.files.filter((file) => isInside(fn.directory, file));
    const files = [...new Set([...fn.sources, ...reached])];
    this.#memos.delete(fn);
    this.#configs.set(fn, memos.config);
    for (const memo of [memos.checked, memos.state, memos.outward, memos.answers]) memo.drop();
    memos.mayLeave.drop();
    this.#kept.drop(fn.directory);
    this.#files.forget(files);
    return files;
  }

  #memosOf(fn: CloudFunction): FunctionMemos {
    const known = this.#memos.get(fn);
    if (known !== undefined) return known;
    const created = this.#newMemos(fn, this.#configs.get(fn));
    this.#configs.delete(fn);
    this.#memos.set(fn, created);
    return created;
  }

  #newMemos(fn: CloudFunction, config: Memo<ConfigFile> | undefined): FunctionMemos {
    const solved = () => {
      this.functionsSolved += 1;
    };
    return new FunctionMemos(
      fn,
      this.#files,
      this,
      this.#checker,
      this.#calls,
      this.#kept,
      solved,
      config,
    );
  }
}

/** The new discovery with every part that equals the last one's replaced by it, so that nothing about that part is computed again. */
function keepEqualParts(last: Discovery | undefined, next: Discovery): Discovery {
  if (last === undefined) return next;
  const known = new Map(last.functions.map((fn) => [fn.directory, fn]));
  const functions = next.functions.map((fn) => {
    const old = known.get(fn.directory);
    return old !== undefined && sameFunction(old, fn) ? old : fn;
  });
  const sameFunctions =
    functions.length === last.functions.length &&
    functions.every((fn, index) => fn === last.functions[index]);
  return {
    functions: sameFunctions ? last.functions : functions,
    projects: sameItems(last.projects, next.projects) ? last.projects : next.projects,
    miniprogramSources: sameItems(last.miniprogramSources, next.miniprogramSources)
      ? last.miniprogramSources
      : next.miniprogramSources,
  };
}

function sameFunction(a: CloudFunction, b: CloudFunction): boolean {
  return (
    a.root === b.root &&
    a.project === b.project &&
    a.entry === b.entry &&
    a.built === b.built &&
    sameItems(a.sources, b.sources)
  );
}
