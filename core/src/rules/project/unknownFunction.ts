import { closestName } from '../../catalog/closestName';
import { distinctBy } from '../../collections/distinctBy';
import type { FunctionCall } from '../../flow/functionCall';
import { projectMessages } from '../../messages/rules/project';
import { formatText } from '../../messages/text';
import { functionsNamed } from '../../project/functionsNamed';
import type { Snapshot } from '../../project/snapshot';
import { withoutSourceExtension } from '../../syntax/sourceExtensions';
import { baseName, dirName } from '../../text/path';
import { byStart } from '../../text/span';
import type { WorkspaceRule } from '../_shared/rule';

/** A call of a cloud function by a name that none has, once a file; silent where the workspace holds no function at all, and about the environments of others. */
export const unknownFunction: WorkspaceRule = {
  id: 'unknown-function',
  *checkWorkspace(snapshot) {
    const names = [...new Set(snapshot.functions.map(({ name }) => name))];
    if (names.length === 0) return;
    const unknown = snapshot.namesCalled.filter(
      (name) =>
        functionsNamed(snapshot, name).length === 0 &&
        !INSTALLED.test(name) &&
        !mayBeSource(snapshot, name),
    );
    const calls = unknown.flatMap((name) => snapshot.callsNaming(name).calls);
    for (const { value: name, file, span } of namesWritten(calls)) {
      const nearest = closestName(name, names);
      const message =
        nearest === undefined
          ? formatText(projectMessages.functionUnknown, { name })
          : formatText(projectMessages.functionNearest, { name, nearest });
      // Where no name is close it may well be deployed from somewhere else.
      const severity = nearest === undefined ? 'information' : 'warning';
      yield { file, span, severity, message };
    }
  },
};

/**
 * Whether a folder of a name holds an entry where no cloudfunctionRoot says which folders are functions:
 * by its content it is none, after a build it may be one.
 */
function mayBeSource({ functions, miniprogramSources }: Snapshot, name: string): boolean {
  if (functions.some(({ project }) => project !== undefined)) return false;
  return miniprogramSources.some(
    (file) =>
      baseName(dirName(file)) === name && withoutSourceExtension(baseName(file)) === 'index',
  );
}

/** Functions that extensions of the cloud bring along. */
const INSTALLED = /^(?:tcb|wx-ext|cloudbase)[-_]/i;

/** The names of calls where they are first written in each file; the others there are the same mistake. */
function namesWritten(calls: readonly FunctionCall[]) {
  const named = calls.flatMap(({ name, way, isElsewhere }) => {
    if (isElsewhere || name.kind !== 'string' || name.value === '') return [];
    const { file, span } = way.find(({ kind }) => kind === 'name') ?? name;
    return [{ file, span, value: name.value }];
  });
  return distinctBy(named.sort(byStart), (name) => `${name.file} ${name.value}`);
}
