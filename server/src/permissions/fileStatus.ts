import { declarableNames, findingsIn, isInside } from '#core';
import type { StatusResult } from '../../protocol/src/protocol';
import type { Session } from '../session';
import { functionInfo } from './functionInfo';

/** Why a file is checked or not. */
export function fileStatus(session: Session, file: string): StatusResult {
  const { engine } = session;
  if (!engine.roots.some((root) => isInside(root, file))) return off('outside-workspace');
  const snapshot = session.snapshot(file);
  if (snapshot.functions.length === 0) return off('no-functions');
  const functions = snapshot.functionsReaching(file);
  if (functions.length === 0) {
    // A file of the project, or of the mini program, that has findings is certainly checked.
    const isChecked = findingsIn(snapshot, file).length > 0;
    return isChecked ? { state: 'checked', functions: [] } : off('not-reached');
  }
  return {
    state: 'checked',
    functions: functions.map((fn) => {
      const { flow, undeclared } = snapshot.state(fn);
      return {
        ...functionInfo(session, fn),
        hasConfig: snapshot.config(fn).exists,
        used: new Set(flow.uses.map((use) => use.interface)).size,
        undeclared: declarableNames(snapshot.catalog, undeclared).length,
        unresolved: flow.unresolved.length,
      };
    }),
  };
}

function off(state: Exclude<StatusResult['state'], 'checked'>): StatusResult {
  return { state, functions: [] };
}
