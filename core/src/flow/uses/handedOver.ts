import type { Solved } from '../evaluate/evaluation';
import { knownOf } from '../evaluate/evaluator';
import type { CallNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import { callsBack } from '../solve/builtIns';
import { soleSource } from '../solve/soleSource';
import { isOutside, OPENAPI, originOf, SDK } from '../solve/tokens';
import { nameSpan } from './namePlace';
import { addNamed, type Found, mayBeMethod, type UseContext } from './usesOfCall';

/** Globals whose methods look at a value without keeping or calling it. */
const HARMLESS_OBJECTS = new Set(
  'console JSON Object Array String Boolean Number Promise Reflect Symbol util assert'.split(' '),
);

/** Methods of built-in objects that keep a value; where it goes from there is followed. */
const KEEPING_METHODS = new Set(
  'push unshift add set concat includes indexOf call apply bind'.split(' '),
);

/**
 * What a call hands to code that is not known: a bare method counts as used there; the sdk, its
 * openapi object or a category makes the function incomplete.
 */
export function handedOverBy(context: UseContext, id: NodeId, node: CallNode): Found {
  const { evaluator } = context;
  const { program, pointsTo } = evaluator.solved;
  const found: Found = { uses: [], unresolved: [] };
  const callee = program.ref(id, node.callee);
  // What a cloud call is given goes to the interface, and is known to be no code.
  if (callee < 0 || mayBeMethod(context, callee)) return found;
  for (const argument of program.refs(id, node.args)) {
    const tokens = pointsTo.of(argument);
    const isObject = tokens.has(SDK) || tokens.has(OPENAPI) || carriesSdk(context, argument);
    if (!isObject && !mayBeMethod(context, argument)) continue;
    if (isKnownCode(context.evaluator.solved, callee)) continue;
    if (isHarmless(context, callee) || isHarmlessPackage(context, callee)) continue;
    const isBuiltIn = isCallback(context, callee);
    if (isObject && !isBuiltIn) addEscape(context, found, argument);
    if (mayBeMethod(context, argument)) addMethods(context, found, argument, isBuiltIn);
  }
  return found;
}

/** Whether an object or callback leads to the sdk: by its properties, or by what it returns. */
function carriesSdk(context: UseContext, argument: NodeId): boolean {
  const { program, pointsTo } = context.evaluator.solved;
  return [...pointsTo.of(argument)].some((token) => {
    const origin = originOf(token);
    if (origin?.facet !== 'self') return false;
    const made = program.at(origin.node);
    if (made.kind === 'object' || made.kind === 'array') return context.holdsSdk(token);
    if (made.kind !== 'function') return false;
    const returned = pointsTo.of(program.ref(origin.node, made.returns));
    return returned.has(SDK) || returned.has(OPENAPI);
  });
}

/** Whether the called functions are all known, so that what they do with the value is seen there. */
export function isKnownCode({ program, pointsTo }: Solved, callee: NodeId): boolean {
  const tokens = [...pointsTo.of(callee)];
  const functions = tokens.filter((token) => {
    const origin = originOf(token);
    const kind = origin && program.at(origin.node).kind;
    return origin?.facet === 'self' && (kind === 'function' || kind === 'class' || kind === 'call');
  });
  return functions.length > 0 && !tokens.some(isOutside);
}

function isHarmless(context: UseContext, called: NodeId): boolean {
  const { program, pointsTo } = context.evaluator.solved;
  // Compilers' helpers have names for it: `var __defProp = Object.defineProperty`.
  const callee = soleSource(program, called);
  const flow = program.at(callee);
  if (flow.kind === 'global') return HARMLESS_OBJECTS.has(flow.name);
  if (flow.kind !== 'member') return false;
  const object = program.ref(callee, flow.object);
  if (KEEPING_METHODS.has(flow.name) || pointsTo.of(object).has(SDK)) return true;
  const receiver = program.at(object);
  return receiver.kind === 'global' && HARMLESS_OBJECTS.has(receiver.name);
}

/** Whether a package is called of which it is known that it makes no cloud call of its own. */
function isHarmlessPackage({ evaluator }: UseContext, callee: NodeId): boolean {
  const answer = evaluator.ask(callee);
  return (
    answer.isComplete &&
    answer.outcomes.length > 0 &&
    answer.outcomes.every(
      ({ value }) => value.kind === 'unknown' && HARMLESS_PACKAGES.test(value.module ?? ''),
    )
  );
}

/** Packages that take the sdk for its databases, models and files. */
const HARMLESS_PACKAGES = /^@cloudbase\/wx-cloud-client-sdk(?:[.(]|$)/;

/** Whether a built-in method calls what it is given: `list.map`, `promise.then`. */
function isCallback(context: UseContext, callee: NodeId): boolean {
  const flow = context.evaluator.solved.program.at(callee);
  return flow.kind === 'member' && callsBack(flow.name);
}

function addEscape(context: UseContext, found: Found, argument: NodeId): void {
  const place = context.evaluator.solved.program.placeOf(argument);
  found.unresolved.push({ ...place, reason: 'value-escapes', atCall: false });
}

function addMethods(context: UseContext, found: Found, argument: NodeId, isBuiltIn: boolean): void {
  const { evaluator, names } = context;
  const { program, pointsTo } = evaluator.solved;
  const place = {
    file: program.placeOf(argument).file,
    span: nameSpan(program, pointsTo, argument),
  };
  const answer = evaluator.ask(argument);
  if (!answer.isComplete) found.unresolved.push({ ...place, reason: 'too-complex', atCall: true });
  for (const outcome of knownOf(answer)) {
    const { value } = outcome;
    if (value.kind !== 'openapi' || value.segments.length === 0) continue;
    const path = value.segments.map(({ text }) => text ?? '').join('.');
    const isCategory = !names.has(path) && (names.isCategory(path) || !path.includes('.'));
    if (isBuiltIn && isCategory) continue;
    if (isCategory && !value.segments.some(({ text }) => text === undefined)) {
      addEscape(context, found, argument);
    } else {
      addNamed(context, found, outcome, value, place, () => undefined);
    }
  }
}
