import type { PushedMessage } from '../types';

const SENDER = 'oTestUser000000000000000000';
const ACCOUNT = 'gh_000000000000';

/**
 * A message that a user has sent: `pushedMessage('text', { Content: 'hello' })`. Fields that are given
 * replace those that every message has.
 */
export function pushedMessage(
  msgType: string,
  fields: Readonly<Record<string, unknown>> = {},
): PushedMessage {
  return {
    FromUserName: SENDER,
    ToUserName: ACCOUNT,
    CreateTime: 1_700_000_000,
    MsgType: msgType,
    ...(msgType !== 'event' && { MsgId: 23_000_000_000_000_000 }),
    ...fields,
  } as PushedMessage;
}

/**
 * An event: `pushedEvent('user_enter_tempsession', { SessionFrom: 'order' })`. `List` may be given as
 * an array: with a single item it arrives as that object, as the events of subscriptions do.
 */
export function pushedEvent(
  event: string,
  fields: Readonly<Record<string, unknown>> = {},
): PushedMessage {
  const { List: list } = fields;
  const isSingle = Array.isArray(list) && list.length === 1;
  return pushedMessage('event', {
    Event: event,
    ...fields,
    ...(isSingle && { List: list[0] }),
  });
}
