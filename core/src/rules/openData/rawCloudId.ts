import type { CloudFunction } from '../../files/cloudFunction';
import type { Fix } from '../../findings/finding';
import { openDataMessages } from '../../messages/rules/openData';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { openDataCalls } from '../../questions/openDataCalls';
import type { Place } from '../../text/span';
import { originOf } from '../_shared/origins';
import type { WorkspaceRule } from '../_shared/rule';
import {
  functionCalledBy,
  isBareId,
  membersSent,
  miniprogramCalls,
  placesOf,
} from '../_shared/sentData';
import { replaceFix, writtenAt } from '../_shared/written';

/** What the platform gives beside the cloudID. */
const NO_ID = /(?:\.(encryptedData|rawData|iv)|(?:\.detail|^wx\.login\(\))\.(code))$/;

/** A bare cloudID passed to a function that does not ask for its data with `getOpenData`. */
export const rawCloudId: WorkspaceRule = {
  id: 'raw-cloud-id',
  *checkWorkspace(snapshot) {
    for (const { argument } of snapshot.cloudIds) {
      const [, beside, code] = NO_ID.exec(originOf(argument) ?? '') ?? [];
      const member = beside ?? code;
      if (argument === undefined || member === undefined) continue;
      const { file, span } = argument;
      const message = formatText(openDataMessages.noId, { name: member });
      yield { file, span, message };
    }
    const sent = miniprogramCalls(snapshot, saysBareId).flatMap((call) =>
      membersSent(call).map(({ key, value }) => ({ call, key, value })),
    );
    // A value that other callers pass differently is right for them.
    const others = placesOf(sent.map(({ value }) => value).filter((value) => !isBareId(value)));
    for (const { call, key, value } of sent) {
      if (!isBareId(value) || others.isAt(value)) continue;
      const fn = functionCalledBy(snapshot, call);
      if (fn === undefined || !takesNoRawId(snapshot, fn)) continue;
      const message = formatText(openDataMessages.raw, { function: fn.name });
      const isShorthand = key.start === value.span.start;
      const { file, span } = value;
      yield { file, span, message, fixes: [wrapFix(snapshot, value, isShorthand)] };
    }
  },
};

/** Whether a file may have to do with ids as the platform gives them. */
function saysBareId(text: string): boolean {
  return text.includes('cloudID');
}

/** Whether a function is known never to resolve cloudIDs itself. */
function takesNoRawId(snapshot: Snapshot, fn: CloudFunction): boolean {
  if (fn.sources.length === 0) return false;
  const { flow } = snapshot.state(fn);
  if (flow.unresolved.length > 0) return false;
  if (flow.uses.some((use) => use.interface === 'cloudbase.getOpenData')) return false;
  return snapshot.ask(fn, openDataCalls).length === 0;
}

function wrapFix(snapshot: Snapshot, place: Place, isShorthand: boolean): Fix {
  const written = writtenAt(snapshot, place);
  const newText = `${isShorthand ? `${written}: ` : ''}wx.cloud.CloudID(${written})`;
  return replaceFix(openDataMessages.wrap, place, newText, { safe: false });
}
