import type { Reply } from '../flow/evaluate/flowValue';
import type { CallNode } from '../flow/fileGraph';
import type { FunctionQuestion } from '../flow/functionQuestion';
import type { NodeId } from '../flow/nodeIds';
import { memberToken } from '../flow/solve/tokens';
import type { SolvedFunction } from '../flow/solvedFunction';
import { type CodeToken, codeTokens } from '../syntax/codeTokens';
import { foldedName } from '../text/foldedName';
import { holds, type Place } from '../text/span';
import { byFoldedName, CONTEXT_FIELDS } from './contextFields';
import { followContext } from './contextReads';
import { isLeft, type Reached } from './following';
import { followEvent, handlersOf } from './handlers';
import { isOnlyReply } from './isOnlyReply';
import { usesContextPlainly } from './usesContextPlainly';

/** A member that is read of the context, or of what the platform puts into the event, and is not there. */
export interface MissingField extends Place {
  readonly name: string;
  /** What is meant; undefined where that is not plain. */
  readonly right: string | undefined;
}

/** Where code does with the caller's context what never works. */
export interface ContextMisuse {
  /** The names of the calls that run when the instance starts, before anybody calls the function. */
  readonly early: readonly Place[];
  /** Reads of members that the context does not have. */
  readonly fields: readonly MissingField[];
  /** Reads of members that `event.userInfo` does not have, if the platform made it. */
  readonly userInfo: readonly MissingField[];
}

/** What the code does wrong with the caller's context. */
export const contextMisuse: FunctionQuestion<ContextMisuse> = {
  signs: /getWXContext|userInfo|\\[ux]/,
  isSettledBy: (texts) => {
    const files = texts.map(codeTokens);
    if (!files.every((tokens) => tokens !== undefined)) return false;
    const slips = texts.some((text) => text.includes('userInfo')) && files.some(misspellsUserInfo);
    return !slips && usesContextPlainly(files);
  },
  none: { early: [], fields: [], userInfo: [] },
  answer: (fn) => {
    const event = handlersOf(fn).flatMap((handler) => followEvent(fn, handler).reached);
    return {
      early: earlyCalls(fn),
      fields: missingFields(fn, {
        reads: followContext(fn).reached.filter(({ path }) => path.length === 1),
        fields: CONTEXT_FIELDS,
        isHolder: (object) => isOnlyReply(fn, object, isContext),
        isMissing: (name) =>
          (/[a-z]/.test(name) && !OF_ANY_OBJECT.has(name)) || CONTEXT_FIELDS.has(foldedName(name)),
      }),
      userInfo: missingFields(fn, {
        reads: event.filter(({ path }) => path.length === 2 && path[0] === 'userInfo'),
        fields: USER_INFO_FIELDS,
        isHolder: (object) => isUserInfo(fn, object),
        isMissing: (name) => USER_INFO_FIELDS.has(foldedName(name)),
      }),
    };
  },
};

function misspellsUserInfo(tokens: readonly CodeToken[]): boolean {
  return tokens.some(({ text }) => (USER_INFO_FIELDS.get(foldedName(text)) ?? text) !== text);
}

function isContext({ of, path }: Reply): boolean {
  return of === 'getWXContext' && path.length === 0;
}

function isUserInfo(fn: SolvedFunction, object: NodeId): boolean {
  const outcomes = fn.outcomes(object) ?? [];
  return (
    outcomes.length > 0 &&
    outcomes.every(({ value }) => value.kind === 'event' && value.path.join('.') === 'userInfo')
  );
}

const USER_INFO_FIELDS = byFoldedName('openId appId');
const OF_ANY_OBJECT = new Set(
  'constructor hasOwnProperty toString toLocaleString valueOf then catch finally'.split(' '),
);

function earlyCalls(fn: SolvedFunction): readonly Place[] {
  const { program } = fn.solved;
  return fn.callsOf(memberToken('getWXContext')).flatMap((call) => {
    if (!isEarly(fn, call, new Set()) || !isOnlyReply(fn, call, isContext)) return [];
    const callee = program.ref(call, (program.at(call) as CallNode).callee);
    const member = program.at(callee);
    const { file, span } = program.placeOf(callee);
    return [{ file, span: member.kind === 'member' ? member.nameSpan : span }];
  });
}

/** Whether a call runs when its file is loaded, and at no other time. */
function isEarly(fn: SolvedFunction, call: NodeId, seen: Set<NodeId>): boolean {
  const owner = fn.solved.program.ownerOf(call);
  if (owner < 0) return true;
  if (seen.has(owner)) return false;
  seen.add(owner);
  const { callers } = fn.solved.calls;
  return !isLeft(fn, owner) && callers.get(owner)!.every((edge) => isEarly(fn, edge.call, seen));
}

/** What is read of an object that the platform makes. */
interface Reads {
  readonly reads: readonly Reached[];
  /** Its members, by their names without case and underscores. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whether an expression is that object and nothing else. */
  readonly isHolder: (object: NodeId) => boolean;
  /** Whether a name that is none of the members is surely none. */
  readonly isMissing: (name: string) => boolean;
}

/** The reads of members that the object does not have, in the order of the text. */
function missingFields(
  fn: SolvedFunction,
  { reads, fields, isHolder, isMissing }: Reads,
): readonly MissingField[] {
  const { program } = fn.solved;
  const found = reads.flatMap(({ node }) => {
    const member = program.at(node);
    if (member.kind !== 'member' || !isMissing(member.name)) return [];
    const { name, nameSpan: span } = member;
    const right = fields.get(foldedName(name));
    const holder = program.ref(node, member.object);
    // What holds things of the code besides is asked about, at some cost, for a plain slip alone.
    if (right === undefined && fn.solved.pointsTo.of(holder).size > 0) return [];
    const isRead = right !== name && isHolder(holder);
    if (!isRead || standsBeside(fn, node, reads, right)) return [];
    return [{ node, file: program.placeOf(node).file, span, name, right }];
  });
  return found.sort((a, b) => a.node - b.node);
}

/** Whether a read is one of several that are tried, the right one among them: `a.openid || a.OPENID`. */
function standsBeside(
  fn: SolvedFunction,
  read: NodeId,
  reads: readonly Reached[],
  right: string | undefined,
): boolean {
  const { program } = fn.solved;
  const { file, span } = program.placeOf(read);
  const others = reads.filter(({ node }) => {
    const member = program.at(node);
    return member.kind === 'member' && member.name === right && program.placeOf(node).file === file;
  });
  let isBeside = false;
  program.ofKind('join', ({ role, span: tries }, id) => {
    const isTrying = role === 'or' || role === 'default' || role === 'choice';
    if (!isTrying || !holds(tries, span) || program.placeOf(id).file !== file) return;
    isBeside ||= others.some(({ node }) => holds(tries, program.placeOf(node).span));
  });
  return isBeside;
}
