import type { Interface } from '../../catalog/types';
import type { Value } from '../../flow/value';
import { openDataMessages } from '../../messages/rules/openData';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { originOf } from '../_shared/origins';
import type { WorkspaceRule } from '../_shared/rule';
import { miniprogramCalls, valuesBelow } from '../_shared/sentData';
import { isLocal, wantedOf } from '../arguments/storedFile';
import { deliveredValues } from './deliveredValues';

/** A file id or a path of the phone, sent to a function that gives it to WeChat as an address. */
export const sentFile: WorkspaceRule = {
  id: 'parameter-value',
  *checkWorkspace(snapshot) {
    const sent = miniprogramCalls(snapshot, saysFile).flatMap(({ data }) =>
      data === undefined ? [] : valuesBelow(data),
    );
    const isSent = sent.some(isFile);
    for (const { name, params } of isSent ? calledOf(snapshot) : []) {
      for (const parameter of params) {
        if (wantedOf(parameter) !== 'address') continue;
        const keys = [parameter.name];
        for (const one of deliveredValues(snapshot, saysFile, isFile, name, keys)) {
          const { file, span } = one;
          const message = formatText(openDataMessages.sentFile, { function: one.name, name });
          yield { file, span, interface: name, severity: 'information', message };
        }
      }
    }
  },
};

/** The interfaces that the workspace's functions call. */
function calledOf(snapshot: Snapshot): readonly Interface[] {
  const names = new Set(snapshot.functions.flatMap((fn) => snapshot.state(fn).used));
  return [...names].flatMap((name) => snapshot.catalog.get(name) ?? []);
}

/** Whether a value is a file of cloud storage, or one of the phone, and not its address. */
function isFile(value: Value): boolean {
  if (value.kind === 'string') return isLocal(value.value);
  return FILE.test(originOf(value) ?? '');
}

/** Whether a text may have to do with what `isFile` says. */
function saysFile(text: string): boolean {
  return /fileID|tempFile|\/(?:tmp|usr|store)\/|['"`]\s*(?:(?:cloud|wxfile|blob|file|data):|\.{0,2}\/)/i.test(
    text,
  );
}

const FILE =
  /^wx\.cloud\.uploadFile\(\)\.fileID$|^wx\.\w+\(\)\.(?:tempFile(?:Path|s)\b.*|tempFilePaths\b.*)$/;
