import { pushMessages } from '../../messages/features/push';
import { formatText, type Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { blocks, code, joinText, plain } from '../card/markdown';
import { fieldsBelow, fieldsIn, type OwnedField } from '../pushFacts';
import { pushKeys, pushPaths } from '../pushPaths';
import { comparedWith } from '../syntax/comparedWith';
import { branchAround, type PushKey } from '../syntax/pushBranch';
import type { SourceView } from '../syntax/sourceView';
import type { HoverCard } from '../types';

/** The card about a field of a pushed message, or about a message type or event compared with it. */
export function hoverPush(snapshot: Snapshot, view: SourceView): HoverCard | undefined {
  const { node } = view;
  const markdown = ts.isStringLiteralLike(node)
    ? valueCard(snapshot, comparedKey(snapshot, view, node), node.text)
    : fieldCard(snapshot, view);
  return markdown && { span: spanOf(view, node), markdown };
}

function comparedKey(
  snapshot: Snapshot,
  view: SourceView,
  literal: Parameters<typeof comparedWith>[0],
): PushKey | undefined {
  const subject = comparedWith(literal);
  return subject && pushKeys(pushPaths(snapshot, view))(subject);
}

function valueCard(
  { catalog }: Snapshot,
  key: PushKey | undefined,
  value: string,
): Text | undefined {
  const { pushEvents, pushMessages: messages } = catalog.platform;
  const found =
    key === 'Event'
      ? pushEvents.find(({ event }) => event === value)
      : key === 'MsgType'
        ? messages.find(({ msgType }) => msgType === value)
        : undefined;
  if (found === undefined) return undefined;
  const names = found.fields.map(({ name }) => code(name)).join(' ');
  return blocks([
    joinText([`**${code(value)}**`, plain(found.title)], '  '),
    'note' in found && found.note ? plain(found.note) : undefined,
    names,
    found.reply === undefined
      ? undefined
      : formatText(pushMessages.reply, { value: code(JSON.stringify(found.reply)) }),
  ]);
}

function fieldCard(snapshot: Snapshot, view: SourceView): Text | undefined {
  const { node } = view;
  const { parent } = node;
  if (parent === undefined || !ts.isPropertyAccessExpression(parent) || parent.name !== node) {
    return undefined;
  }
  const pathOf = pushPaths(snapshot, view);
  const path = pathOf(parent.expression);
  if (path === undefined) return undefined;
  const branch = branchAround(parent, pushKeys(pathOf));
  const fields = fieldsIn(snapshot.catalog.platform, branch);
  const owned = fieldsBelow(fields, path).find(({ field }) => field.name === parent.name.text);
  return owned && ownedCard(owned);
}

function ownedCard({ field, of }: OwnedField): Text {
  const message = of?.title ?? pushMessages.everyMessage;
  return blocks([
    joinText([`**${code(field.name)}**`, plain(field.type)], ' · '),
    plain(field.description),
    joinText(['*', formatText(pushMessages.fieldOf, { message: plain(message) }), '*']),
  ]);
}
