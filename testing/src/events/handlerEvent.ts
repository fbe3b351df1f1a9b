import { openDataOf } from '../server/standInServer';
import type { CloudID, OpenData, WXContext } from '../types';
import { isCloudId } from './cloudId';

/** At most this many CloudIDs of one call are resolved. */
const MOST_CLOUD_IDS = 5;

/** An event as it reaches the handler. */
export interface HandlerEvent {
  readonly event: Record<string, unknown>;
  /** What its CloudIDs stand for, for `cloud.getOpenData` and its relatives. */
  readonly openData: ReadonlyMap<string, OpenData>;
}

/** What `wx.cloud.callFunction({ data })` makes of its data on the way to the handler. */
export function handlerEvent(
  data: Readonly<Record<string, unknown>>,
  context: WXContext,
): HandlerEvent {
  const ids = new Map<string, CloudID>();
  collect(data, ids, new Set());
  const top = Object.entries(data).filter(([, value]) => isCloudId(value));
  if (top.length > MOST_CLOUD_IDS) {
    throw new Error(`callFunction takes at most ${MOST_CLOUD_IDS} CloudIDs, not ${top.length}`);
  }
  const event = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  for (const [name, value] of top) {
    const { cloudID, data: stood } = value as CloudID;
    event[name] = openDataOf(cloudID, stood);
  }
  if (context.OPENID !== undefined) {
    event.userInfo = { openId: context.OPENID, appId: context.APPID };
  }
  return { event, openData: new Map([...ids].map(([id, { data: stood }]) => [id, stood])) };
}

function collect(value: unknown, ids: Map<string, CloudID>, seen: Set<unknown>): void {
  if (isCloudId(value)) ids.set(value.cloudID, value);
  else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    for (const member of Object.values(value)) collect(member, ids, seen);
  }
}
