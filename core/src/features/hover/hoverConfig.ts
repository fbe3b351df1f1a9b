import type { CloudFunction } from '../../files/cloudFunction';
import { nodeSpan } from '../../json/jsonProperty';
import { configKeyMessages } from '../../messages/features/config';
import type { Snapshot } from '../../project/snapshot';
import { cronCard } from '../card/cronCard';
import { namedCard } from '../card/namedCard';
import { usedAtLine } from '../card/permissionLines';
import { configSpot, entryAt } from '../configSpot';
import { shortCard } from '../reference/shortCard';
import type { HoverCard, HoverOptions } from '../types';

/**
 * The card about a permission entry with the places that use it, about a trigger's cron expression,
 * or about a key.
 */
export function hoverConfig(
  snapshot: Snapshot,
  fn: CloudFunction,
  offset: number,
  options: HoverOptions,
): HoverCard | undefined {
  const state = snapshot.state(fn);
  const entry = entryAt(state, offset);
  if (entry === undefined) {
    const { text } = state.config;
    return hoverCron(text, offset, options) ?? hoverKey(text, offset);
  }
  const used = usedAtLine(snapshot, state, entry.name);
  const permission = used === undefined ? [] : [used];
  const short = shortCard(snapshot.catalog, entry.name, options);
  const markdown = namedCard(snapshot, entry.name, {
    permission,
    whole: true,
    ...(short && { short }),
  });
  return markdown && { span: entry.span, markdown };
}

function hoverCron(text: string, offset: number, options: HoverOptions): HoverCard | undefined {
  const { path, node, atKey } = configSpot(text, offset);
  const isCron = path.length === 3 && path[0] === 'triggers' && path[2] === 'config';
  if (!isCron || atKey || typeof node?.value !== 'string') return undefined;
  const markdown = cronCard(node.value, options.now);
  return markdown && { span: nodeSpan(node), markdown };
}

/** What a key of config.json is for; undefined for a key that it does not have. */
function hoverKey(text: string, offset: number): HoverCard | undefined {
  const { path, node, atKey } = configSpot(text, offset);
  if (!atKey || node === undefined) return undefined;
  const name = path.map((part) => (Number.isInteger(part) ? '*' : part)).join('.');
  const markdown = configKeyMessages[name];
  return markdown && { span: nodeSpan(node), markdown };
}
