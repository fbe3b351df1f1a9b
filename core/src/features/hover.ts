import type { Snapshot } from '../project/snapshot';
import { hoverFunctionName } from './functionName/hoverFunctionName';
import { hoverConfig } from './hover/hoverConfig';
import { hoverErrorCode } from './hover/hoverErrorCode';
import { hoverInterface, hoverSpelledInterface } from './hover/hoverInterface';
import { hoverMember } from './hover/hoverMember';
import { hoverPush } from './hover/hoverPush';
import { viewSource } from './syntax/sourceView';
import type { HoverCard, HoverOptions } from './types';

/** The card about what stands at an offset; undefined when nothing is known of it. */
export function hover(
  snapshot: Snapshot,
  file: string,
  offset: number,
  options: HoverOptions = {},
): HoverCard | undefined {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) return hoverConfig(snapshot, fn, offset, options);
  const view = viewSource(snapshot, file, offset);
  if (view === undefined) return undefined;
  return (
    hoverSpelledInterface(snapshot, view, options) ??
    hoverMember(snapshot, view) ??
    hoverInterface(snapshot, view, options) ??
    hoverFunctionName(snapshot, view) ??
    hoverErrorCode(snapshot, view) ??
    hoverPush(snapshot, view)
  );
}
