import type { Locale } from '#core';
import type { EngineData } from '../../../nodehost/src/engineData';
import type { Options } from '../parseOptions';
import type { Terminal } from '../terminal';

/** What a command runs with. */
export interface Run {
  readonly options: Options;
  readonly terminal: Terminal;
  readonly data: EngineData;
  readonly locale: Locale;
  /** The checker's version. */
  readonly version: string;
  /** Loads the server for assistants, which only `mcp` needs. */
  readonly loadMcp: () => McpModule;
}

/** What the bundle of the server for assistants exports. */
export type McpModule = typeof import('../../../mcp/src/main');

/** A command of the command line; its words and options stand in the table. */
export interface Command {
  /** Runs and returns the exit code. Throws `UsageError` for wrong usage or input. */
  run(run: Run): ExitCode;
}

/** 0: fine; 1: problems found; 2: wrong usage, input that cannot be read, a file that is there already, or a fault of the checker. */
export type ExitCode = 0 | 1 | 2;
