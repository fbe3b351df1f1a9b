import { keptForEach } from '../collections/keptFor';
import { exportPlace } from '../flow/exportPlace';
import type { FunctionNode } from '../flow/fileGraph';
import type { NodeId } from '../flow/nodeIds';
import { mainFunctions } from '../flow/solve/mainFunctions';
import { EVENT } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { type Following, follow } from './following';

/** The functions that files export as `main`, each once. */
export function mainsOf(fn: SolvedFunction): ReadonlySet<NodeId> {
  return new Set([...mainFunctions(fn.solved)].map(({ func }) => func));
}

/** The functions that are called with the event, each once. */
export function handlersOf(fn: SolvedFunction): readonly NodeId[] {
  const { program, calls } = fn.solved;
  return [...mainsOf(fn)].filter((main) => {
    const [event] = program.refs(main, (program.at(main) as FunctionNode).params);
    return event === undefined || calls.opened.get(event)?.has(EVENT);
  });
}

/** Where the event of a handler gets to. Half a dozen questions ask for it. */
export const followEvent = keptForEach((fn: SolvedFunction, handler: NodeId): Following => {
  const { program } = fn.solved;
  const [event] = program.refs(handler, (program.at(handler) as FunctionNode).params);
  const starts = event === undefined ? [] : [{ node: event, path: [], pending: false }];
  return follow(fn, starts);
});

/** Where a handler's name is written: its own, else the one under which it is exported. */
export function nameOfHandler(fn: SolvedFunction, handler: NodeId): Place {
  const { program } = fn.solved;
  const file = program.fileOf(handler)!;
  const { graph } = file;
  const local = program.localOf(handler)!;
  const named = graph.nodes.find(
    (node) => node.kind === 'join' && node.role === 'variable' && node.sources.includes(local),
  );
  const span = named?.span ?? exportPlace(graph, 'main') ?? graph.nodes[local]!.span;
  return { file: graph.path, span };
}
