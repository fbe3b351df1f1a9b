import type { Snapshot } from '../../project/snapshot';
import { blocks } from '../card/markdown';
import type { SourceView } from '../syntax/sourceView';
import type { HoverCard } from '../types';
import { calledFunction, functionsCalled } from './calledFunction';
import { functionCard } from './functionCard';

/** The cards of the cloud functions that a string names where one is called by name. */
export function hoverFunctionName(snapshot: Snapshot, view: SourceView): HoverCard | undefined {
  const called = calledFunction(snapshot, view);
  const meant = called && functionsCalled(snapshot, view.file, called.name);
  if (meant === undefined || meant.length === 0) return undefined;
  return { span: called!.span, markdown: blocks(meant.map((fn) => functionCard(snapshot, fn))) };
}
