import type { RuleId, Severity } from '#core';

/** A language of messages. */
export type Language = 'en' | 'zh-cn';

/** Where a question is asked. */
export interface ProjectOptions {
  /** Relative paths are taken from here; by default the working folder of the process. */
  readonly cwd?: string;
  /** The workspace root, or several; by default the mini program around `cwd`, else `cwd`. */
  readonly root?: string | readonly string[];
}

/** What is checked, and how. */
export interface CheckOptions extends ProjectOptions {
  /** Functions, folders or globs; by default everything. */
  readonly paths?: readonly string[];
  /** Severities, stronger than any cloudcall.json. */
  readonly rules?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** Of messages; English by default. */
  readonly locale?: Language;
  /** Texts that take the place of files, by path: what is not saved yet, or not written yet. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Only functions that differ from this git revision, by any file that they reach. */
  readonly changedSince?: string;
  /** A file of known problems, which are left out and counted. */
  readonly baseline?: string;
  /** Applies the safe fixes and saves them; the report is of the state afterwards. */
  readonly fix?: boolean;
}

/** A declaration to be made. */
export interface DeclareOptions extends ProjectOptions {
  /** The function's path, or its name where that is unique. */
  readonly function: string;
  /** Names as the code spells them, such as `subscribeMessage.send`; their order is kept. */
  readonly interfaces: readonly string[];
  /** Whether config.json is written; false by default, which only plans. */
  readonly write?: boolean;
}

/** What a declaration does to a config.json. */
export interface Declaration {
  /** config.json, relative to the root, with forward slashes. */
  readonly file: string;
  /** Its text; null where there is no file yet. */
  readonly before: string | null;
  readonly after: string;
  /** Names that were not declared before. */
  readonly added: readonly string[];
  readonly written: boolean;
}

/** An interface as a search finds it. */
export interface InterfaceHit {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** False: only to be called over HTTPS; `unconfirmed`: only seen in somebody's code. */
  readonly cloudCall: boolean | 'unconfirmed';
  /** What takes the place of a retired interface; null where it is retired without one; absent where it is not retired. */
  readonly replacement?: string | null;
}

/** A cloud function with what it uses and declares. */
export type {
  CheckReport,
  ReportedFunction,
  ReportedProblem,
  ReportedUse,
} from './report/report';
export type { RuleId, Severity };
