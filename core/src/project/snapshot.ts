import type TS from 'typescript';
import type { Catalog } from '../catalog/catalog';
import type { ConfigFile } from '../config/configFile';
import type { CloudFunction } from '../files/cloudFunction';
import type { DirectoryEntry, FilePlace } from '../files/fileHost';
import type { FileReader } from '../files/fileReader';
import type { Reach } from '../files/reach';
import type { Fault } from '../findings/fault';
import type { Finding } from '../findings/finding';
import type { RuleId } from '../findings/ruleTable';
import type { Severity } from '../findings/severity';
import type { FileGraph } from '../flow/fileGraph';
import type { FunctionCall, MadeCloudId, NamedCalls } from '../flow/functionCall';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { FunctionState } from './functionState';

/** Severities of rules that a user has set; a rule that is not named keeps its own. */
export type RuleSeverities = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

/** One version of the workspace. Everything is computed when first asked for and shared between versions where nothing changed. */
export interface Snapshot {
  /** Grows with every change. */
  readonly version: number;
  readonly catalog: Catalog;
  /** All cloud functions, sorted by folder. */
  readonly functions: readonly CloudFunction[];
  /** The function in whose folder a file lies (config.json included); undefined when it lies in none. */
  functionOf(file: string): CloudFunction | undefined;
  /** Every function whose code reaches a file, `functionOf(file)` first. */
  functionsReaching(file: string): readonly CloudFunction[];
  /**
   * The files that a function's code reaches where it may leave its folder; none where it cannot,
   * which is known without solving it.
   */
  outwardFiles(fn: CloudFunction): ReadonlySet<string>;
  state(fn: CloudFunction): FunctionState;
  /** What a question about a function's code is answered with; a module-level question is answered once. */
  ask<T>(fn: CloudFunction, question: FunctionQuestion<T>): T;
  /** The function's findings, sorted by file and offset, after severities and suppressions. */
  findings(fn: CloudFunction): readonly Finding[];
  /** Mistakes of ours that came to light in a function; none as a rule. */
  faults(fn: CloudFunction): readonly Fault[];
  /** The same for what belongs to no function. */
  workspaceFaults(): readonly Fault[];
  /** Findings that belong to no function (a missing cloudfunctionRoot, say). */
  workspaceFindings(): readonly Finding[];
  /** Text of a file; undefined when absent. */
  read(path: string): string | undefined;
  /** The entries of a folder, as `FileHost.list` gives them. */
  list(directory: string): readonly DirectoryEntry[];
  /**
   * What is at a path now, links followed, for planning edits; undefined for a ring of links and
   * what cannot be looked at. Nothing that is kept may depend on it.
   */
  place(path: string): FilePlace | undefined;
  /** Which files code may lead to. */
  readonly reach: Reach;
  /** What a reader makes of a file, computed once per content; undefined when the file is absent. */
  derived<T>(file: string, reader: FileReader<T>): T | undefined;
  /** The value-flow graph of a source file, read once per content; undefined when the file is absent. */
  graph(file: string): FileGraph | undefined;
  /** The syntax tree of a source file; undefined when the file is absent or cannot be parsed. */
  tree(file: string): TS.SourceFile | undefined;
  /** A function's config.json alone; asks for nothing that needs its code. */
  config(fn: CloudFunction): ConfigFile;
  /** Whether any function's config.json has a timer. */
  readonly hasTimers: boolean;
  /** The workspace's root folders. */
  readonly roots: readonly string[];
  /** Folders that hold a project.config.json, or a uni-app's manifest.json, sorted. */
  readonly projects: readonly string[];
  /** Source files of the mini programs themselves, outside all functions, sorted. */
  readonly miniprogramSources: readonly string[];
  /**
   * The names of cloud functions that calls give, each once, sorted. Where the texts of files show them
   * without solving anything, some may be of calls that nothing reaches.
   */
  readonly namesCalled: readonly string[];
  /** The calls of the functions of a name, in the mini programs and in cloud functions. */
  callsNaming(name: string): NamedCalls;
  /** The calls in all groups of files that belong together of which one says something. */
  callsSaying(words: FileReader<boolean>): readonly FunctionCall[];
  /** Whether a mini program's text says `CloudID`; known without solving anything. */
  readonly saysCloudId: boolean;
  /** Where CloudIDs are made. */
  readonly cloudIds: readonly MadeCloudId[];
  /** What the editor's settings or the command line's options say; stronger than any cloudcall.json. */
  readonly severities: RuleSeverities;
}
