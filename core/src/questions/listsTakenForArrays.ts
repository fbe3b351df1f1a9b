import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import type { Reached } from './following';
import { followEvent } from './handlers';
import { isAsked } from './isAsked';
import { pushHandlersOf } from './pushHandlers';

const ARRAY_MEMBERS =
  /^(?:forEach|map|filter|find|findIndex|some|every|reduce|length|slice|push|concat|flatMap|\d+)$/;

/** The places where a push handler takes `event.List` for an array, though it may be a single object. */
export const listsTakenForArrays: FunctionQuestion<readonly Place[]> = {
  signs: /\bList\b/,
  none: [],
  answer: (fn) => {
    const places = pushHandlersOf(fn).flatMap((handler) => {
      const { reached } = followEvent(fn, handler);
      const lists = reached.filter(({ path }) => path.join('.') === 'List');
      if (lists.some((list) => asksForShape(fn, list)) || asksForLength(fn, reached)) return [];
      return lists.filter(({ node }) => isTakenForArray(fn, node) && isEventList(fn, node));
    });
    return places.map(({ node }) => fn.solved.program.placeOf(node));
  },
};

/** Whether the code asks if a list is an array. */
function asksForShape(fn: SolvedFunction, { node }: Reached): boolean {
  return fn.consumersOf(node).some(({ by, how }) => {
    const flow = how === 'operand' ? fn.solved.program.at(by) : undefined;
    return flow?.kind === 'operation' && /^(?:Array\.isArray|instanceof)$/.test(flow.operator);
  });
}

/** Whether `list.length` decides what the code does, as where only an array has one. */
function asksForLength(fn: SolvedFunction, reached: readonly Reached[]): boolean {
  return reached.some(({ node, path }) => path.join('.') === 'List.length' && isAsked(fn, node));
}

function isTakenForArray(fn: SolvedFunction, node: NodeId): boolean {
  const { program } = fn.solved;
  return fn.consumersOf(node).some(({ by, how }) => {
    const flow = by < 0 ? undefined : program.at(by);
    switch (how) {
      case 'derived':
        return flow?.kind === 'element';
      case 'spread':
        return flow?.kind !== 'object';
      case 'object':
        return flow?.kind === 'index' || (flow?.kind === 'member' && ARRAY_MEMBERS.test(flow.name));
      default:
        return false;
    }
  });
}

/** Whether an expression is `event.List`, or an array where there is none. */
function isEventList(fn: SolvedFunction, node: NodeId): boolean {
  const values = (fn.outcomes(node) ?? []).map(({ value }) => value);
  const lists = values.filter(({ kind }) => kind === 'event');
  return (
    lists.length > 0 &&
    lists.every((value) => value.kind === 'event' && value.path.join('.') === 'List') &&
    values.every(({ kind }) => kind === 'event' || kind === 'object' || kind === 'list')
  );
}
