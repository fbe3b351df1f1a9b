import * as vscode from 'vscode';
import type {
  FunctionOverviewInfo,
  InterfaceOverviewInfo,
} from '../../../server/protocol/src/protocol';

/** What there is to be done, or may be, in a function's config.json. */
export interface Work {
  /** How many interfaces are to be declared. */
  readonly missing: number;
  /** How many entries nothing calls. */
  readonly unused: number;
  /** Each in words; '' where there is nothing. */
  readonly toDeclare: string;
  readonly toRemove: string;
  /** The words that there are. */
  readonly words: readonly string[];
}

/** Counts what there is to be done in a function; for a `command`, also what no rule reports. */
export function workIn({ interfaces }: FunctionOverviewInfo, of?: 'command'): Work {
  const count = (state: InterfaceOverviewInfo['state']): number =>
    interfaces.filter((one) => one.state === state && (one.reported || of === 'command')).length;
  const [missing, unused] = [count('missing'), count('unused')];
  const toDeclare = missing > 0 ? vscode.l10n.t('to declare: {0}', missing) : '';
  const toRemove = unused > 0 ? vscode.l10n.t('unused: {0}', unused) : '';
  const words = [toDeclare, toRemove].filter((part) => part !== '');
  return { missing, unused, toDeclare, toRemove, words };
}
