import type { CloudFunction } from '../../project/cloudFunction';
import type { Snapshot } from '../../project/snapshot';
import { namedCard } from '../card/namedCard';
import { usedAtLine } from '../card/permissionLines';
import { entryAt } from '../configSpot';
import type { HoverCard } from '../types';

/** The card about a permission entry, with the places that use it. */
export function hoverConfig(
  snapshot: Snapshot,
  fn: CloudFunction,
  offset: number,
): HoverCard | undefined {
  const state = snapshot.state(fn);
  const entry = entryAt(state, offset);
  if (entry === undefined) return undefined;
  const used = usedAtLine(snapshot, state, entry.name);
  const permission = used === undefined ? [] : [used];
  const markdown = namedCard(snapshot, entry.name, { permission, whole: true });
  return markdown && { span: entry.span, markdown };
}
