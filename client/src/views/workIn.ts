import * as vscode from 'vscode';
import type {
  FunctionOverviewInfo,
  InterfaceOverviewInfo,
} from '../../../server/protocol/src/protocol';

/** What there is to be done in a function's config.json. */
export interface Work {
  /** How many interfaces are to be declared. */
  readonly missing: number;
  /** How many entries nothing calls. */
  readonly unused: number;
  /** Both in words, each only where there is any. */
  readonly words: readonly string[];
}

/** Counts what there is to be done in a function. */
export function workIn({ interfaces }: FunctionOverviewInfo): Work {
  const count = (state: InterfaceOverviewInfo['state']): number =>
    interfaces.filter((one) => one.state === state).length;
  const [missing, unused] = [count('missing'), count('unused')];
  const words = [
    ...(missing > 0 ? [vscode.l10n.t('to declare: {0}', missing)] : []),
    ...(unused > 0 ? [vscode.l10n.t('unused: {0}', unused)] : []),
  ];
  return { missing, unused, words };
}
