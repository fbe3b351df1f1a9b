import { hasSdkInstalled } from '../../files/hasSdkInstalled';
import { sdkMemberMessages } from '../../messages/features/sdkMembers';
import type { Snapshot } from '../../project/snapshot';
import { ts } from '../../syntax/typescript';
import { dirName, foldersUp } from '../../text/path';
import { bindsSdk } from '../syntax/bindsSdk';
import { memberSpot } from '../syntax/memberSpot';
import { sdkNames } from '../syntax/sdkNames';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry, CompletionOptions } from '../types';

/**
 * The members of the sdk that cloud calls begin with. Where the sdk is installed the editor knows
 * them itself, and nothing is offered; undefined where no member of the sdk is being named.
 */
export function completeSdkMembers(
  snapshot: Snapshot,
  view: SourceView,
  { snippets }: CompletionOptions,
): readonly CompletionEntry[] | undefined {
  const spot = memberSpot(view);
  if (spot?.form !== 'dot' || !ts.isIdentifier(spot.object)) return undefined;
  if (!sdkNames(view.text).has(spot.object.text) || !bindsSdk(spot.object)) return undefined;
  if (isInstalled(snapshot, view.file)) return undefined;
  const call = snippets && !/^\s*\(/.test(view.text.slice(spot.name.end));
  return [
    {
      label: 'openapi',
      kind: 'category',
      detail: sdkMemberMessages.openapi,
      span: spot.name,
      newText: 'openapi',
      sortText: '0',
    },
    {
      label: 'getOpenData',
      kind: 'method',
      detail: sdkMemberMessages.getOpenData,
      span: spot.name,
      newText: call ? 'getOpenData({ list: [$1] })$0' : 'getOpenData',
      snippet: call,
      sortText: '1',
    },
  ];
}

/** Whether a folder from the file's up to its workspace's root holds the sdk. */
function isInstalled(snapshot: Snapshot, file: string): boolean {
  for (const folder of foldersUp(dirName(file))) {
    if (hasSdkInstalled(snapshot, folder)) return true;
    if (snapshot.roots.includes(folder)) return false;
  }
  return false;
}
