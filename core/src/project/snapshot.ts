import type { Catalog } from '../catalog/catalog';
import type { Finding } from '../rules/finding';
import type { CloudFunction } from './cloudFunction';
import type { FunctionState } from './functionState';

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
  state(fn: CloudFunction): FunctionState;
  /** The function's findings, sorted by file and offset, after severities and suppressions. */
  findings(fn: CloudFunction): readonly Finding[];
  /** Findings that belong to no function (a missing cloudfunctionRoot, say). */
  workspaceFindings(): readonly Finding[];
  /** Text of a file; undefined when absent. */
  read(path: string): string | undefined;
}
