import { sdkMemberMessages } from '../../messages/features/sdkMembers';
import type { Snapshot } from '../../project/snapshot';
import { ts } from '../../syntax/typescript';
import { memberSpot } from '../syntax/memberSpot';
import { objectSpot } from '../syntax/objectSpot';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry, CompletionOptions } from '../types';

/**
 * In the mini program: `CloudID` behind `wx.cloud.`, and as the value of a top-level member of
 * `callFunction`'s data, the only place where it is replaced. Undefined elsewhere, and where the
 * project has the mini program's typings, from which the editor knows it itself.
 */
export function completeCloudId(
  snapshot: Snapshot,
  view: SourceView,
  { snippets }: CompletionOptions,
): readonly CompletionEntry[] | undefined {
  const place = memberPlace(view) ?? valuePlace(view);
  if (place === undefined || !snapshot.miniprogramSources.includes(view.file)) return undefined;
  if (hasTypings(snapshot)) return undefined;
  return [
    {
      label: `${place.prefix}CloudID`,
      kind: 'method',
      detail: sdkMemberMessages.cloudId,
      span: place.span,
      newText: `${place.prefix}CloudID${snippets ? '($1)' : ''}`,
      snippet: snippets,
      sortText: '0',
    },
  ];
}

function memberPlace(view: SourceView) {
  const spot = memberSpot(view);
  if (spot?.form !== 'dot' || !isWxCloud(spot.object.getText(view.source))) return undefined;
  return { prefix: '', span: spot.name };
}

function valuePlace(view: SourceView) {
  const spot = objectSpot(view);
  if (spot?.at !== 'value' || spot.quoted) return undefined;
  const argument = spot.levels.find(({ path }) => path.length === 1 && path[0] === 'data')?.object;
  const call = argument?.parent;
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const callee = call.expression;
  const isCall =
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 'callFunction' &&
    isWxCloud(callee.expression.getText(view.source));
  return isCall ? { prefix: 'wx.cloud.', span: spot.span } : undefined;
}

function isWxCloud(text: string): boolean {
  return text.replace(/\s/g, '') === 'wx.cloud';
}

function hasTypings(snapshot: Snapshot): boolean {
  return [...snapshot.roots, ...snapshot.projects].some(
    (folder) =>
      snapshot.list(`${folder}/node_modules/miniprogram-api-typings`).length > 0 ||
      snapshot.list(`${folder}/typings`).length > 0,
  );
}
