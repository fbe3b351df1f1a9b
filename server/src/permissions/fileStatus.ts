import { declarableNames, fileState } from '#core';
import type { StatusResult } from '../../protocol/src/protocol';
import type { Session } from '../session';
import { functionInfo } from './functionInfo';

/** Why a file is checked or not. */
export function fileStatus(session: Session, file: string): StatusResult {
  const snapshot = session.snapshot(file);
  const state = fileState(snapshot, file);
  if (state !== 'checked') return { state, functions: [] };
  return {
    state,
    functions: snapshot.functionsReaching(file).map((fn) => {
      const { flow, used, undeclared } = snapshot.state(fn);
      return {
        ...functionInfo(session, fn),
        used: used.length,
        undeclared: declarableNames(snapshot.catalog, undeclared).length,
        unresolved: flow.unresolved.length,
      };
    }),
  };
}
