import { consumersOf } from '../consumers';
import type { Solved } from '../evaluate/evaluation';
import { Evaluator, knownOf } from '../evaluate/evaluator';
import { isUndefined, type UnknownValue } from '../evaluate/flowValue';
import type { Receiver, Unresolved } from '../functionFlow';
import type { InterfaceNames } from '../interfaceNames';
import { NONE, type NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { CALLER_OPENAPI, OPENAPI, originOf, WX_CLOUD } from '../solve/tokens';
import { isKnownCode } from './handedOver';
import { methodNode, spelledSpan } from './namePlace';

/** Places that what one `openapi` leads to may get to; what lies further is left out. */
const MAX_REACHED = 400;
const MAX_SEGMENTS = 4;

/** A node below an `openapi` whose owner is not known; a segment that cannot be known is undefined. */
interface Below {
  readonly node: NodeId;
  readonly path: readonly (string | undefined)[];
  readonly receiver: Receiver;
}

/**
 * Calls of known interfaces below the `openapi` of something that is not known to be the sdk: they are
 * no uses, but without them the function is not complete. What is known to be something else (an
 * object of the program's own, data) gives none, nor do names that the catalogue lacks.
 * @param countsAny whether calls whose name is not known count as well
 */
export function unknownReceivers(
  solved: Solved,
  names: InterfaceNames,
  countsAny: () => boolean,
): Unresolved[] {
  // With steps of its own: what is asked here must not be missing for the uses.
  const evaluator = new Evaluator(solved);
  const { program } = solved;
  const found: Unresolved[] = [];
  for (const root of rootsOf(evaluator)) {
    const reached = reachedFrom(evaluator, root);
    const depths = new Map(reached.map(({ node, path }) => [node, path.length]));
    const depthOf = (node: NodeId): number | undefined => depths.get(node);
    for (const { node, path, receiver } of reached) {
      for (const { by, how } of consumersOf(program, node)) {
        const isHandedOver = how === 'argument' && !isKnownCode(solved, calleeOf(program, by));
        if ((how !== 'callee' && !isHandedOver) || path.length === 0) continue;
        const isApplied =
          how === 'callee' &&
          /^(?:call|apply)$/.test(path.at(-1) ?? '') &&
          !names.has(path.join('.'));
        const segments = isApplied ? path.slice(0, -1) : path;
        const isKnown = !segments.includes(undefined);
        const name = segments.join('.');
        if (isKnown ? !names.has(name) : isHandedOver || !countsAny()) continue;
        const method = isApplied ? methodNode(program, node) : node;
        found.push({
          file: program.placeOf(by).file,
          span: spelledSpan(program, method, depthOf),
          reason: 'unknown-receiver',
          atCall: true,
          receiver: { ...receiver, interface: isKnown ? name : undefined },
        });
      }
    }
  }
  return found;
}

function calleeOf(program: Program, call: NodeId): NodeId {
  const node = program.at(call);
  return node.kind === 'call' ? program.ref(call, node.callee) : NONE;
}

/** Every `openapi` that is read from something unknown, or that is itself declared nowhere. */
function rootsOf(evaluator: Evaluator): Below[] {
  const { program, pointsTo } = evaluator.solved;
  const roots: Below[] = [];
  const add = (id: NodeId, owner: NodeId): void => {
    const tokens = pointsTo.of(id);
    if (tokens.has(OPENAPI) || tokens.has(CALLER_OPENAPI)) return;
    const receiver = receiverOf(evaluator, owner);
    if (receiver !== undefined) roots.push({ node: id, path: [], receiver });
  };
  program.ofKind('member', ({ name, object }, id) => {
    if (name === 'openapi') add(id, program.ref(id, object));
  });
  program.ofKind('global', ({ name }, id) => {
    if (name === 'openapi') add(id, id);
  });
  return roots;
}

/** What an owner is that is not known; undefined where it is known, or is data. */
function receiverOf(evaluator: Evaluator, owner: NodeId): Receiver | undefined {
  if (evaluator.solved.pointsTo.of(owner).has(WX_CLOUD)) return undefined;
  const answer = evaluator.ask(owner);
  const outcomes = knownOf(answer);
  if (outcomes.every(({ value }) => isUndefined(value))) return { kind: 'unknown' };
  for (const { value } of outcomes) {
    if (value.kind === 'unknown' && mayBeSdk(evaluator.solved.program, value)) {
      return sourceOf(evaluator, value);
    }
  }
  return undefined;
}

/** Data, replies, what the platform gives (`wx.cloud`) and the handler's context have no sdk in them. */
function mayBeSdk(program: Program, { type, reply, member, token }: UnknownValue): boolean {
  if (type !== undefined || reply !== undefined || member !== undefined) return false;
  if (token === undefined) return true;
  const origin = originOf(token);
  return origin !== undefined && program.at(origin.node).kind !== 'function';
}

function sourceOf(evaluator: Evaluator, { module: path }: UnknownValue): Receiver {
  const { program, modules } = evaluator.solved;
  if (path === undefined || path === '') return { kind: 'unknown' };
  let found: Receiver | undefined;
  program.forEach((node, id) => {
    if (node.kind === 'module') {
      for (const target of modules.targetsOf(id)) {
        if (target.kind === 'outside' && target.name !== '' && isBelow(path, target.name)) {
          found = { kind: 'package', name: target.name };
        }
      }
    } else if (node.kind === 'global' && isBelow(path, node.name)) {
      found ??= { kind: 'undeclared', name: node.name };
    }
  });
  return found ?? { kind: 'unknown' };
}

function isBelow(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}(`);
}

/** Where an `openapi` and what lies below it get to, through names, functions and files. */
function reachedFrom(evaluator: Evaluator, root: Below): readonly Below[] {
  const { program, pointsTo } = evaluator.solved;
  const reached = [root];
  const seen = new Set([root.node]);
  const add = (next: Below): void => {
    if (seen.has(next.node) || reached.length >= MAX_REACHED) return;
    if (next.path.length > MAX_SEGMENTS) return;
    seen.add(next.node);
    reached.push(next);
  };
  for (const from of reached) {
    for (const node of pointsTo.targetsOf(from.node)) {
      if (CARRIERS.has(program.at(node).kind)) add({ ...from, node });
    }
    for (const { by, how } of consumersOf(program, from.node)) {
      const taker = by < 0 ? undefined : program.at(by);
      if (how === 'callee' && from.path.length === 0) add({ ...from, node: by });
      if (how !== 'object') continue;
      if (taker?.kind === 'member') add({ ...from, node: by, path: [...from.path, taker.name] });
      if (taker?.kind !== 'index') continue;
      const path = [...from.path, textOf(evaluator, program.ref(by, taker.key))];
      add({ ...from, node: by, path });
    }
  }
  return reached;
}

const CARRIERS: ReadonlySet<string> = new Set(['join', 'param', 'narrowed', 'member', 'call']);

function textOf(evaluator: Evaluator, key: NodeId): string | undefined {
  const texts = new Set(
    knownOf(evaluator.ask(key)).map(({ value }) =>
      value.kind === 'text' ? value.text : undefined,
    ),
  );
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}
