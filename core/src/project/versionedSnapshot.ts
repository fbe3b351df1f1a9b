import type TS from 'typescript';
import type { Catalog } from '../catalog/catalog';
import type { ConfigFile } from '../config/configFile';
import type { CloudFunction } from '../files/cloudFunction';
import type { DirectoryEntry, FilePlace } from '../files/fileHost';
import type { FileReader } from '../files/fileReader';
import type { Reach } from '../files/reach';
import type { Fault } from '../findings/fault';
import type { Finding } from '../findings/finding';
import type { FileGraph } from '../flow/fileGraph';
import type { FunctionCall, MadeCloudId, NamedCalls } from '../flow/functionCall';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { FunctionState } from './functionState';
import type { LiveSnapshot } from './liveSnapshot';
import type { RuleSeverities, Snapshot } from './snapshot';

/** A snapshot was asked something new after the workspace had changed; take a new snapshot and start again. */
class StaleSnapshotError extends Error {
  constructor(version: number) {
    super(`the workspace has changed since version ${version}`);
    this.name = 'StaleSnapshotError';
  }
}

/**
 * One version of the workspace. What it has answered once it answers again unchanged for ever; a
 * question that is new to it can be answered only until the workspace changes, and throws
 * `StaleSnapshotError` afterwards, so that two versions never mix.
 */
export class VersionedSnapshot implements Snapshot {
  readonly version: number;
  readonly catalog: Catalog;
  readonly #answers = new Map<unknown, Map<unknown, unknown>>();

  readonly #live: LiveSnapshot;

  constructor(live: LiveSnapshot) {
    this.#live = live;

    this.version = live.version;
    this.catalog = live.catalog;
  }

  get functions(): readonly CloudFunction[] {
    return this.#answer('functions', '', () => this.#live.functions);
  }

  get roots(): readonly string[] {
    return this.#answer('roots', '', () => this.#live.roots);
  }

  get projects(): readonly string[] {
    return this.#answer('projects', '', () => this.#live.projects);
  }

  get miniprogramSources(): readonly string[] {
    return this.#answer('miniprogramSources', '', () => this.#live.miniprogramSources);
  }

  get namesCalled(): readonly string[] {
    return this.#answer('namesCalled', '', () => this.#live.namesCalled);
  }

  callsNaming(name: string): NamedCalls {
    return this.#answer('callsNaming', name, () => this.#live.callsNaming(name));
  }

  callsSaying(words: FileReader<boolean>): readonly FunctionCall[] {
    return this.#answer('callsSaying', words, () => this.#live.callsSaying(words));
  }

  get hasTimers(): boolean {
    return this.#answer('hasTimers', '', () => this.#live.hasTimers);
  }

  get saysCloudId(): boolean {
    return this.#answer('saysCloudId', '', () => this.#live.saysCloudId);
  }

  get cloudIds(): readonly MadeCloudId[] {
    return this.#answer('cloudIds', '', () => this.#live.cloudIds);
  }

  get severities(): RuleSeverities {
    return this.#answer('severities', '', () => this.#live.severities);
  }

  functionOf(file: string): CloudFunction | undefined {
    return this.#answer('functionOf', file, () => this.#live.functionOf(file));
  }

  functionsReaching(file: string): readonly CloudFunction[] {
    return this.#answer('functionsReaching', file, () => this.#live.functionsReaching(file));
  }

  outwardFiles(fn: CloudFunction): ReadonlySet<string> {
    return this.#answer('outwardFiles', fn, () => this.#live.outwardFiles(fn));
  }

  config(fn: CloudFunction): ConfigFile {
    return this.#answer('config', fn, () => this.#live.config(fn));
  }

  state(fn: CloudFunction): FunctionState {
    return this.#answer('state', fn, () => this.#live.state(fn));
  }

  ask<T>(fn: CloudFunction, question: FunctionQuestion<T>): T {
    return this.#answer(question, fn, () => this.#live.ask(fn, question));
  }

  findings(fn: CloudFunction): readonly Finding[] {
    return this.#answer('findings', fn, () => this.#live.findings(fn));
  }

  faults(fn: CloudFunction): readonly Fault[] {
    return this.#answer('faults', fn, () => this.#live.faults(fn));
  }

  workspaceFaults(): readonly Fault[] {
    return this.#answer('workspaceFaults', '', () => this.#live.workspaceFaults());
  }

  workspaceFindings(): readonly Finding[] {
    return this.#answer('workspaceFindings', '', () => this.#live.workspaceFindings());
  }

  read(path: string): string | undefined {
    return this.#answer('read', path, () => this.#live.read(path));
  }

  list(directory: string): readonly DirectoryEntry[] {
    return this.#answer('list', directory, () => this.#live.list(directory));
  }

  place(path: string): FilePlace | undefined {
    return this.#live.place(path);
  }

  get reach(): Reach {
    return this.#live.reach;
  }

  derived<T>(file: string, reader: FileReader<T>): T | undefined {
    return this.#answer(reader, file, () => this.#live.derived(file, reader));
  }

  graph(file: string): FileGraph | undefined {
    return this.#answer('graph', file, () => this.#live.graph(file));
  }

  /** Not kept: it depends on the text alone, and the trees have a bound of their own. */
  tree(file: string): TS.SourceFile | undefined {
    const text = this.read(file);
    return text === undefined ? undefined : this.#live.trees.of(file, text);
  }

  /** Drops the answers about a function, and about files. */
  forget(fn: CloudFunction, files: readonly string[]): void {
    for (const known of this.#answers.values()) {
      known.delete(fn);
      for (const file of files) known.delete(file);
    }
  }

  #answer<T>(question: unknown, subject: unknown, find: () => T): T {
    let known = this.#answers.get(question);
    if (known === undefined) {
      known = new Map();
      this.#answers.set(question, known);
    }
    if (known.has(subject)) return known.get(subject) as T;
    if (this.#live.version !== this.version) throw new StaleSnapshotError(this.version);
    const found = find();
    known.set(subject, found);
    return found;
  }
}
