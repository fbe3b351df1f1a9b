import type { Interface, JsonValue, ReplyField } from '../../catalog/types';
import { cardMessages } from '../../messages/features/cards';
import { referenceMessages } from '../../messages/features/reference';
import { flatFields } from '../card/flatFields';
import { code, fence, joinText, type Part, plain, table } from '../card/markdown';
import { enumLine } from '../card/parameterText';

/** What comes back: its fields, and an example as the SDK hands it over. */
export function replySection(item: Interface, example: JsonValue): readonly (Part | undefined)[] {
  const { field: name, type, description } = cardMessages;
  const rows = flatFields<ReplyField>(item.returns).map(({ path, field }): readonly Part[] => [
    code(path),
    plain(field.type),
    joinText([plain(field.description), enumLine(field)], { en: '; ', zh: '；' }),
  ]);
  const nothing = rows.length === 0 && !item.buffer && !item.returnsIncomplete;
  return [
    item.buffer ? cardMessages.bufferReply : undefined,
    table([name, type, description], rows),
    nothing ? referenceMessages.nothingElse : undefined,
    item.returnsIncomplete ? referenceMessages.replyOpen : undefined,
    referenceMessages.replyExample,
    fence('json', JSON.stringify(example, undefined, 2)),
  ];
}
