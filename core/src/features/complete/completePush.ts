import type { PushEvent, PushMessage } from '../../catalog/platformFacts';
import type { Snapshot } from '../../project/snapshot';
import { ts } from '../../syntax/typescript';
import { joinText } from '../card/markdown';
import { fieldsBelow, fieldsIn } from '../pushFacts';
import { pushKeys, pushPaths } from '../pushPaths';
import { sortDigits } from '../sortDigits';
import { comparedWith } from '../syntax/comparedWith';
import { contentSpan, memberSpot } from '../syntax/memberSpot';
import { branchAround } from '../syntax/pushBranch';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry } from '../types';

/**
 * In a function that handles message push: the fields of the pushed message that the branch is in,
 * and the values that `MsgType` and `Event` are compared with. Undefined elsewhere.
 */
export function completePush(
  snapshot: Snapshot,
  view: SourceView,
): readonly CompletionEntry[] | undefined {
  return fieldEntries(snapshot, view) ?? valueEntries(snapshot, view);
}

function fieldEntries(
  snapshot: Snapshot,
  view: SourceView,
): readonly CompletionEntry[] | undefined {
  const spot = memberSpot(view);
  if (spot?.form !== 'dot' || spot.node === undefined) return undefined;
  const pathOf = pushPaths(snapshot, view);
  const path = pathOf(spot.object);
  if (path === undefined) return undefined;
  const branch = branchAround(spot.node, pushKeys(pathOf));
  const fields = fieldsBelow(fieldsIn(snapshot.catalog.platform, branch), path);
  return fields.map(({ field, of }, index) => ({
    label: field.name,
    kind: 'field',
    detail: joinText([field.type, field.description], ' · '),
    span: spot.name,
    newText: field.name,
    sortText: `${of === undefined ? '1' : '0'}${sortDigits(index)}`,
  }));
}

function valueEntries(
  snapshot: Snapshot,
  view: SourceView,
): readonly CompletionEntry[] | undefined {
  const span = contentSpan(view);
  if (span === undefined || !ts.isStringLiteralLike(view.node)) return undefined;
  const subject = comparedWith(view.node);
  const key = subject && pushKeys(pushPaths(snapshot, view))(subject);
  if (key === undefined) return undefined;
  const { pushMessages, pushEvents } = snapshot.catalog.platform;
  const known: readonly (PushMessage | PushEvent)[] = key === 'Event' ? pushEvents : pushMessages;
  return known.map((item, index) => {
    const value = 'event' in item ? item.event : item.msgType;
    return {
      label: value,
      kind: 'value',
      detail: item.title,
      span,
      newText: value,
      whole: true,
      sortText: sortDigits(index),
    };
  });
}
