import type { Snapshot } from '../project/snapshot';
import { hoverConfig } from './hover/hoverConfig';
import { hoverInterface } from './hover/hoverInterface';
import { hoverMember } from './hover/hoverMember';
import { inComment, isSourceFile, viewSource } from './syntax/sourceView';
import type { HoverCard } from './types';

/** The card about what stands at an offset; undefined when nothing is known of it. */
export function hover(snapshot: Snapshot, file: string, offset: number): HoverCard | undefined {
  const fn = snapshot.functionOf(file);
  if (fn?.configPath === file) return hoverConfig(snapshot, fn, offset);
  const text = snapshot.read(file);
  if (text === undefined || !isSourceFile(file)) return undefined;
  const view = viewSource(file, text, offset);
  if (inComment(view)) return undefined;
  return hoverInterface(snapshot, view) ?? hoverMember(snapshot, view);
}
