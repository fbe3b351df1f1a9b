import { baseName, besideName, type CloudFunction, functionLabel, relativePath } from '#core';
import type { FunctionInfo } from '../../protocol/src/protocol';
import type { Session } from '../session';
import { uriOf } from '../uris';

/** A function as the protocol tells of it. */
export function functionInfo(session: Session, fn: CloudFunction): FunctionInfo {
  const snapshot = session.engine.snapshot();
  const beside = besideName(snapshot, fn);
  return {
    uri: uriOf(fn.directory),
    name: fn.name,
    label: functionLabel(snapshot, fn),
    path: relativePath(fn.root, fn.directory),
    ...(session.engine.roots.length > 1 && { root: baseName(fn.root) }),
    ...(beside !== undefined && { beside }),
    hasConfig: snapshot.config(fn).exists,
    configUri: session.documents.uri(fn.configPath),
  };
}
