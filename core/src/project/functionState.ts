import type { ConfigFile } from '../config/configFile';
import type { CloudFunction } from '../files/cloudFunction';
import type { Fault } from '../findings/fault';
import type { FunctionFlow } from '../flow/functionFlow';

/** Everything known about one cloud function at one version of the workspace. Immutable. */
export interface FunctionState {
  readonly fn: CloudFunction;
  readonly config: ConfigFile;
  readonly flow: FunctionFlow;
  /** What went wrong inside the engine while the code was followed; `flow` is then incomplete. */
  readonly faults: readonly Fault[];
  /** Names of the interfaces that the code calls; sorted, unique. */
  readonly used: readonly string[];
  /** Names of the entries that count, as written, in file order. */
  readonly declared: readonly string[];
  /** Used and not declared; sorted, unique; empty when config.json is there and cannot be read. */
  readonly undeclared: readonly string[];
  /** Declared and not used; sorted, unique; empty when anything is unresolved. */
  readonly unused: readonly string[];
}
