import { ERROR_NAMES } from '../flow/errorNames';
import type { NodeId } from '../flow/nodeIds';
import { operationOf, type Plain } from '../flow/operations';
import type { SolvedFunction } from '../flow/solvedFunction';
import type { Place } from '../text/span';
import { calleeName, endsOf, follow, isChained, type Reached } from './following';
import { goesOn, isText } from './goesOn';
import { isOnlyReply } from './isOnlyReply';
import { perCloudCall } from './perCloudCall';

/** A comparison of a result's `errCode`, which is always 0, or of its `errcode`, which is always undefined. */
interface ErrCodeCheck extends Place {
  readonly name: string;
  /** What the comparison gives, always. */
  readonly holds: boolean;
  /** Whether all that it leads to is a `throw` into the same `catch` that the call's own error gets to. */
  readonly isCaught: boolean;
}

/** What the code does with what a cloud call gives. */
export interface CallResult {
  /** Whether it gets to where nobody sees what is done with it. */
  readonly escapes: boolean;
  /** Dotted paths that are read of it, such as `result.suggest`. */
  readonly reads: readonly string[];
  readonly checks: readonly ErrCodeCheck[];
  /** Where a verdict of a content check is read of it, in the order of the text. */
  readonly verdicts: readonly Place[];
  /** Where members are read as the server spells them. */
  readonly renamed: readonly RenamedRead[];
}

/** A member of a result under the server's name, which the SDK has changed; the place is that of the name. */
interface RenamedRead extends Place {
  /** From the result down, in the server's spelling at the end. */
  readonly path: readonly string[];
  /** What the SDK calls it. */
  readonly right: string;
}

/** What becomes of the results of cloud calls, by the calls' numbers. */
export const results = perCloudCall((fn) => (call) => resultOf(fn, call));

function resultOf(fn: SolvedFunction, call: NodeId): CallResult {
  const { reached, complete } = follow(fn, [{ node: call, path: [], pending: true }]);
  const reads = new Set(reached.map(({ path }) => path.join('.')));
  const checks: ErrCodeCheck[] = [];
  let escapes = !complete;
  for (const place of reached) {
    if (place.path.length === 0 && isKept(fn, place)) escapes = true;
    const isCode = place.path.length === 1 && /^errcode$/i.test(place.path[0]!);
    for (const check of isCode ? checksAt(fn, place, call) : []) checks.push(check);
  }
  // Who asks for both spellings hears of one.
  const isAsked = checks.some(({ name }) => name === 'errCode');
  const told = isAsked ? checks.filter(({ name }) => name === 'errCode') : checks;
  const renamed = reached.flatMap((place) => {
    const read = renamedAt(fn, place, call);
    if (read === undefined || isStored(fn, reached, place)) return [];
    const isCompared = checks.some(({ name }) => name === read.path.join('.'));
    const isBoth = reads.has([...read.path.slice(0, -1), read.right].join('.'));
    return isCompared || isBoth ? [] : [read];
  });
  const verdicts = reached
    .filter((place) => isVerdict(fn, place, call))
    .sort((a, b) => a.node - b.node)
    .map(({ node }) => nameAt(fn, node));
  reads.delete('');
  return { escapes, reads: [...reads], checks: told, verdicts, renamed };
}

/** Whether a verdict of one call's result is read. */
function isVerdict(fn: SolvedFunction, { node, path }: Reached, call: NodeId): boolean {
  const [name = '', inner] = path;
  const isRead =
    inner === undefined && VERDICTS.has(name) && fn.solved.program.at(node).kind === 'member';
  return isRead && isOnly(fn, node, call, name);
}

/** What the replies and messages about checked content hold. */
const VERDICTS = new Set(['result', 'detail', 'isrisky', 'statusCode']);

/** Where the name of a member stands. */
export function nameAt({ solved: { program } }: SolvedFunction, node: NodeId): Place {
  const { file, span } = program.placeOf(node);
  const member = program.at(node);
  return { file, span: member.kind === 'member' ? member.nameSpan : span };
}

/** A read of a member that the SDK has renamed, of cloud calls whose results it renames alike. */
function renamedAt(
  fn: SolvedFunction,
  { node, path }: Reached,
  call: NodeId,
): RenamedRead | undefined {
  const { program } = fn.solved;
  const name = path.at(-1) ?? '';
  const member = program.at(node);
  const right = path.length === 1 && ERROR_NAMES.has(name) ? ERROR_NAMES.get(name)! : inCamel(name);
  if (right === name || member.kind !== 'member' || member.name !== name) return undefined;
  if (path[0] === 'buffer') return undefined;
  const others = new Set(
    fn.flow.uses.flatMap((use) => (use.call?.options === undefined ? (use.call?.node ?? []) : [])),
  );
  const isMeant = isOnlyReply(
    fn,
    node,
    (reply) =>
      (reply.call === call || (others.has(call) && others.has(reply.call))) &&
      reply.path.at(-1) === name,
  );
  const { file } = program.placeOf(node);
  return isMeant ? { file, span: member.nameSpan, path, right } : undefined;
}

/** A key as the SDK gives it back: what follows an underscore is a capital instead. */
function inCamel(name: string): string {
  return name.replace(/(?<=[a-z\d])_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether the code stores a member itself where it is read. */
export function isStored(
  fn: SolvedFunction,
  reached: readonly Reached[],
  { path }: Reached,
): boolean {
  const holder = path.slice(0, -1).join('.');
  return reached
    .filter((one) => one.path.join('.') === holder)
    .some(({ node }) => {
      const local = fn.solved.program.localOf(node);
      const stores = fn.solved.program.fileOf(node)?.graph.stores ?? [];
      return stores.some(({ object, name }) => object === local && name === path.at(-1));
    });
}

/** Whether a result gets to where nobody sees what is done with it. */
function isKept(fn: SolvedFunction, place: Reached): boolean {
  const { program, calls } = fn.solved;
  const flow = program.at(place.node);
  if (flow.kind === 'join' && flow.role === 'returns') {
    // What a callback of `map` returns is in the list that this gives.
    const lists = (calls.callers.get(program.ownerOf(place.node)) ?? []).filter(
      ({ call, callee }) => callee < 0 && !isChained(calleeName(fn, call)),
    );
    if (lists.some(({ call }) => goesOn(fn, call))) return true;
  }
  return [...endsOf(fn, place)].some(({ by, how }) => {
    if (how === 'tested' || how === 'guarded') return false;
    if (how === 'operand') return isText(fn, by) && goesOn(fn, by);
    return !['part', 'item', 'property'].includes(how) || goesOn(fn, by);
  });
}

/** The comparisons of an `errCode` of this call and no other, as it is or as a text or number. */
function* checksAt(
  fn: SolvedFunction,
  { node, path }: Reached,
  call: NodeId,
): Iterable<ErrCodeCheck> {
  const { program } = fn.solved;
  const [name = ''] = path;
  const given = name === 'errCode' ? 0 : undefined;
  for (const form of [{ node, plain: given }, ...converted(fn, node, given)]) {
    for (const { by, how } of fn.consumersOf(form.node)) {
      const holds =
        how === 'tested'
          ? Boolean(form.plain)
          : how === 'operand'
            ? compared(fn, by, form)
            : undefined;
      if (holds === undefined || !isOnly(fn, node, call, name)) continue;
      const test = by < 0 ? form.node : by;
      yield { ...program.placeOf(test), name, holds, isCaught: isCaught(fn, test, call) };
    }
  }
}

/** Whether a test leads to a `throw`, and one `catch` gets what is thrown there and by the call. */
function isCaught({ solved: { program } }: SolvedFunction, test: NodeId, call: NodeId): boolean {
  const graph = program.fileOf(test)?.graph;
  const [at, called] = [program.localOf(test), program.localOf(call)];
  if (graph === undefined || at === undefined || called === undefined) return false;
  const { nodes, branches, exits } = graph;
  const isThrown = exits.some(
    ({ how, branch }) => how === 'throw' && branches[branch]?.tests.includes(at),
  );
  return (
    isThrown &&
    program.fileOf(call)?.graph === graph &&
    nodes.some((node) => {
      if (node.kind !== 'caught' || nodes[at]!.owner !== node.owner) return false;
      return [at, called].every((id) => node.first <= id && id < node.end);
    })
  );
}

/** A value of which is known what it is, and where the code has it. */
interface Form {
  readonly node: NodeId;
  readonly plain: Plain;
}

/** The texts and numbers that are made of a value: `String(x)`, `x.toString()`, `Number(x)`. */
function* converted(fn: SolvedFunction, node: NodeId, plain: Plain): Iterable<Form> {
  const { program } = fn.solved;
  for (const { by, how } of fn.consumersOf(node)) {
    if (by < 0) continue;
    const flow = program.at(by);
    if (how === 'operand' && flow.kind === 'operation' && CONVERSIONS.has(flow.operator)) {
      yield { node: by, plain: operationOf(flow.operator)?.run?.(plain) };
    } else if (flow.kind === 'member' && flow.name === 'toString' && plain !== undefined) {
      for (const consumer of fn.consumersOf(by)) {
        if (consumer.how === 'callee') yield { node: consumer.by, plain: String(plain) };
      }
    }
  }
}

const CONVERSIONS = new Set(['String', 'Number', 'parseInt', '+x']);

/** What a comparison gives; undefined where the other side of it is not known. */
function compared(fn: SolvedFunction, by: NodeId, { node, plain }: Form): boolean | undefined {
  const { program } = fn.solved;
  const flow = program.at(by);
  if (flow.kind !== 'operation' || !/^(?:!x|[=!]==?|[<>]=?)$/.test(flow.operator)) return undefined;
  const operands: Plain[] = [];
  for (const operand of program.refs(by, flow.operands)) {
    const value = operand === node ? { plain } : literalAt(fn, operand);
    if (value === undefined) return undefined;
    operands.push(value.plain);
  }
  return Boolean(operationOf(flow.operator)?.run?.(...operands));
}

function literalAt(fn: SolvedFunction, node: NodeId): { readonly plain: Plain } | undefined {
  const [only, second] = fn.outcomes(node) ?? [];
  if (only === undefined || second !== undefined) return undefined;
  const { value } = only;
  if (value.kind === 'text') return { plain: value.text };
  return value.kind === 'constant' && typeof value.value === 'number'
    ? { plain: value.value }
    : undefined;
}

/** Whether an expression is certain to be a part of what one call gives. */
export function isOnly(fn: SolvedFunction, node: NodeId, call: NodeId, name: string): boolean {
  return isOnlyReply(fn, node, (reply) => reply.call === call && reply.path.join('.') === name);
}
