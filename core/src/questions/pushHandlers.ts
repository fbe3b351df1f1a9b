import type { Consumer } from '../flow/consumers';
import type { Outcome } from '../flow/evaluate/flowValue';
import { fieldList } from '../flow/evaluate/properties';
import type { FunctionNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { originOf } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { followEvent, handlersOf, nameOfHandler } from './handlers';

/**
 * What a push handler returns: nothing at all, values of which none is a reply (`wrong`; `wrongPaid`
 * where virtual payment wants an object with `ErrCode`), or some value that is or may be one.
 */
type PushReply = 'none' | 'wrong' | 'wrongPaid' | 'some';

/** A handler that reads what only a pushed message has. */
export interface PushHandler {
  readonly name: Place;
  readonly reply: PushReply;
}

/** What a text holds whose code reads what only a pushed message has. */
export const PUSH_SIGNS = /MsgType|\bEvent\b/;

/** The handlers of pushed messages, with what they can reply. */
export const pushHandlers: FunctionQuestion<readonly PushHandler[]> = {
  signs: PUSH_SIGNS,
  none: [],
  answer: (fn) =>
    pushHandlersOf(fn).map((handler) => ({
      name: nameOfHandler(fn, handler),
      reply: replyOf(fn, handler),
    })),
};

/** The handlers that read what only a pushed message has, themselves or in what they call. */
export function pushHandlersOf(fn: SolvedFunction): readonly NodeId[] {
  return handlersOf(fn).filter((handler) => readsPush(fn, handler));
}

const DECIDES: ReadonlySet<Consumer['how']> = new Set(['operand', 'tested', 'key', 'argument']);

/** `Event` alone may be a field of one's own that is stored: only what decides something tells of a message. */
function readsPush(fn: SolvedFunction, handler: NodeId): boolean {
  return followEvent(fn, handler).reached.some(({ node, path: [first, second] }) => {
    if (second !== undefined) return false;
    const decides = (): boolean => fn.consumersOf(node).some(({ how }) => DECIDES.has(how));
    return first === 'MsgType' || (first === 'Event' && decides());
  });
}

/** What a message is called that is the reply to one which a person is to answer. */
const HAND_OVER = 'transfer_customer_service';

type ReplyKind = 'text' | 'code' | 'other' | 'unknown';

function replyOf(fn: SolvedFunction, handler: NodeId): PushReply {
  const { program } = fn.solved;
  const callback = program.refs(handler, (program.at(handler) as FunctionNode).params)[2];
  if (callback !== undefined && isRead(fn, callback)) return 'some';
  const kinds = repliesOf(fn, handler, new Set());
  if (kinds.length === 0) return 'none';
  if (kinds.includes('unknown')) return 'some';
  if (isPaid(fn, handler)) return kinds.includes('code') ? 'some' : 'wrongPaid';
  return kinds.includes('code') || kinds.includes('text') ? 'some' : 'wrong';
}

/** Whether anything is done with a parameter. */
function isRead(fn: SolvedFunction, param: NodeId): boolean {
  return fn.consumersOf(param).some(({ by }) => by < 0 || fn.consumersOf(by).length > 0);
}

/** Whether the code that the event gets to deals with virtual payment. */
function isPaid(fn: SolvedFunction, handler: NodeId): boolean {
  const { program } = fn.solved;
  const { reached } = followEvent(fn, handler);
  const files = new Set(reached.map(({ node }) => program.fileOf(node)?.graph));
  return [...files].some((graph) =>
    graph?.nodes.some((node) => node.kind === 'text' && node.value.startsWith('xpay_')),
  );
}

/** What a function may return; nothing for one that never does. A call gives what its functions return. */
function repliesOf(fn: SolvedFunction, owner: NodeId, seen: Set<NodeId>): readonly ReplyKind[] {
  if (seen.has(owner)) return [];
  seen.add(owner);
  const { program } = fn.solved;
  const returns = program.ref(owner, (program.at(owner) as FunctionNode).returns);
  const join = program.at(returns);
  if (join.kind !== 'join') return ['unknown'];
  return program.refs(returns, join.sources).flatMap((source) => {
    const called = calledBy(fn, source);
    if (called !== undefined) return called.flatMap((callee) => repliesOf(fn, callee, seen));
    const outcomes = fn.outcomes(source);
    if (outcomes === undefined || outcomes.length === 0) return ['unknown' as const];
    return outcomes.map((outcome) => kindOf(fn, outcome));
  });
}

/** The functions of one's own that a returned, perhaps awaited call calls; undefined for anything else. */
function calledBy(fn: SolvedFunction, source: NodeId): readonly NodeId[] | undefined {
  const { program, pointsTo } = fn.solved;
  let node = source;
  for (
    let flow = program.at(node);
    flow.kind === 'join' && flow.role === 'awaited';
    flow = program.at(node)
  ) {
    node = program.ref(node, flow.sources[0]!);
  }
  const call = program.at(node);
  if (call.kind !== 'call' || call.callee < 0) return undefined;
  const tokens = [...pointsTo.of(program.ref(node, call.callee))];
  const functions = tokens.flatMap((token) => program.functionOf(token) ?? []);
  return functions.length > 0 && functions.length === tokens.length ? functions : undefined;
}

/** Whether the type of a message that is returned may be the one that hands the user's to the customer service. */
function mayHandOver(fn: SolvedFunction, type: NodeId): boolean {
  const types = fn.outcomes(type) ?? [];
  return (
    !types.length || types.some(({ value }) => value.kind !== 'text' || value.text === HAND_OVER)
  );
}

/** A reply, an object with an error code, anything else that is plainly no reply, or not known. */
function kindOf(fn: SolvedFunction, { value }: Outcome): ReplyKind {
  switch (value.kind) {
    case 'text':
      // An empty text is no `'success'`, but what it does is not known.
      return /^(?:success)?$/i.test(value.text) ? 'text' : 'other';
    case 'constant':
      return 'other';
    case 'object': {
      const fields = fieldList(fn.evaluator, value.token);
      const names = fields.map(([name]) => name);
      // Answers an HTTP request: the gateway takes it apart, and the message may come by that way.
      if (names.includes('statusCode')) return 'unknown';
      if (fields.some(([name, field]) => name === 'MsgType' && mayHandOver(fn, field)))
        return 'text';
      if (names.some((name) => /^err_?code$/i.test(name))) return 'code';
      const made = originOf(value.token);
      const node = made && fn.solved.program.at(made.node);
      const isClosed =
        node?.kind === 'object' &&
        node.spreads.length === 0 &&
        node.properties.every(({ name }) => name !== undefined);
      return isClosed ? 'other' : 'unknown';
    }
    default:
      return 'unknown';
  }
}
