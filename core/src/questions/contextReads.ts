import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { memberToken } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { type Following, follow } from './following';
import { isAsked } from './isAsked';
import { isOnlyReply } from './isOnlyReply';
import { type ReachedPlaces, reachedPlaces } from './reachedPlaces';

/** What the code does with the OPENID of its caller. */
export interface OpenIdReads {
  /** The expressions that give it and nothing else, by place. */
  readonly places: readonly (Place & { readonly node: number })[];
  /** Whether it decides what the code does, as where it may be missing. */
  readonly isAskedFor: boolean;
}

/** The caller's OPENID: where the code has it. */
export const openIdReads: FunctionQuestion<OpenIdReads> = {
  signs: /getWXContext|\\[ux]/,
  none: { places: [], isAskedFor: false },
  answer: (fn) => {
    const found = readsOf(fn, 'OPENID');
    return {
      places: found
        .filter((node) => isOnly(fn, node, 'OPENID'))
        .map((node) => ({ node, ...fn.solved.program.placeOf(node) }))
        .filter(({ span }) => span.end > span.start),
      isAskedFor: found.some((node) => isAsked(fn, node)),
    };
  },
};

/** The places that the caller's context and its members may get to. */
export const contextPlaces: FunctionQuestion<ReachedPlaces> = {
  signs: /getWXContext|\\[ux]/,
  none: new Map(),
  answer: (fn) => reachedPlaces(fn, followContext(fn).reached),
};

/** Whether the code reads `FROM_APPID` of the context. */
export const readsFromAppid: FunctionQuestion<boolean> = {
  signs: /FROM_APPID|\\[ux]/,
  none: false,
  answer: (fn) =>
    readsOf(fn, 'FROM_APPID').some((node) =>
      fn.consumersOf(node).some(({ how }) => how !== 'passed' && how !== 'dropped'),
    ),
};

/** Whether the code asks how it was called: by `TriggerName` or `Type` of the event, or `SOURCE`. */
export const asksForTrigger: FunctionQuestion<boolean> = {
  signs: /TriggerName|\bType\b|SOURCE|\\[ux]/,
  none: false,
  answer: ({ solved: { program } }) =>
    program.some((node) => node.kind === 'member' && TRIGGER_NAMES.has(node.name)),
};

/** What only an event of a timer has, and what the context says of the caller. */
const TRIGGER_NAMES = new Set(['TriggerName', 'Type', 'SOURCE']);

/** Where what `getWXContext()` gives gets to. */
export function followContext(fn: SolvedFunction): Following {
  const calls = fn.callsOf(memberToken('getWXContext'));
  return follow(
    fn,
    calls.map((node) => ({ node, path: [], pending: false })),
  );
}

/** The expressions that may give a member of the context. */
function readsOf(fn: SolvedFunction, field: string): readonly NodeId[] {
  const { reached } = followContext(fn);
  const { program } = fn.solved;
  return reached
    .filter(({ path }) => path.length === 1 && path[0] === field)
    .map(({ node }) => node)
    .filter((node) => isExpression(program.at(node)));
}

function isExpression(node: ReturnType<SolvedFunction['solved']['program']['at']>): boolean {
  return node.kind === 'join'
    ? !['variable', 'field', 'returns'].includes(node.role)
    : node.kind !== 'param';
}

function isOnly(fn: SolvedFunction, node: NodeId, field: string): boolean {
  return isOnlyReply(fn, node, ({ of, path }) => of === 'getWXContext' && path.join('.') === field);
}
