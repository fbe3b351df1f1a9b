import type { CloudFunction } from '../../files/cloudFunction';
import { type Place, placeKey } from '../../text/span';
import { type Evaluator, knownOf } from '../evaluate/evaluator';
import type { Outcome } from '../evaluate/flowValue';
import type { CallNode } from '../fileGraph';
import type { CallsOfFunction } from '../functionCall';
import type { OpenapiCall, Unresolved, Use } from '../functionFlow';
import type { InterfaceNames } from '../interfaceNames';
import type { NodeId } from '../nodeIds';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';
import { CALLER_PATH, OPENAPI_PATH, type Token } from '../solve/tokens';
import { argumentValue } from './argumentValue';
import { chainOf } from './chain';
import { methodNode, nameSpan } from './namePlace';
import { namesOf, type OpenapiValue } from './names';
import { withoutMixtures } from './withoutMixtures';

/** What the calls of a program use, and what they leave open. */
export interface Found {
  readonly uses: Use[];
  readonly unresolved: Unresolved[];
}

/** What the uses of one program are looked for with. */
export interface UseContext {
  readonly fn: CloudFunction;
  readonly evaluator: Evaluator;
  readonly names: InterfaceNames;
  /** The calls of this function, read when first asked for. */
  readonly callsOfFunction: () => CallsOfFunction;
  /** Whether an object leads, through its properties, to the sdk itself or its openapi object. */
  readonly holdsSdk: (object: Token) => boolean;
  /** Whether `openapi` of something that an unknown caller passes may be taken for the sdk's. */
  readonly trustsCallers: boolean;
}

/** Methods that code calls on any value it is given: no interface has a name of one segment. */
const BUILT_IN_METHODS = new Set(
  'next return throw push pop shift map forEach filter get set has add keys values entries toString valueOf hasOwnProperty concat slice join includes indexOf on emit apply call'.split(
    ' ',
  ),
);

/** The interfaces that one call node calls. */
export function usesOfCall(context: UseContext, id: NodeId, node: CallNode): Found {
  const { program, pointsTo } = context.evaluator.solved;
  const callee = program.ref(id, node.callee);
  const found: Found = { uses: [], unresolved: [] };
  if (callee < 0 || !mayBeMethod(context, callee)) return found;
  const flow = program.at(callee);
  // These are methods of functions and promises, never interfaces.
  if (flow.kind === 'member' && /^(bind|then|catch|finally)$/.test(flow.name)) return found;
  const method = isInterface(context, callee) ? callee : methodNode(program, callee);
  const place = { file: program.placeOf(method).file, span: nameSpan(program, pointsTo, method) };
  const answer = context.evaluator.ask(method);
  let isNamed = false;
  for (const outcome of knownOf(answer)) {
    const { value } = outcome;
    if (value.kind !== 'openapi' || value.segments.length === 0) continue;
    isNamed = true;
    const call = (): OpenapiCall => callFacts(context, id, node, value, outcome, method !== callee);
    addNamed(context, found, outcome, value, place, call);
  }
  if (!answer.isComplete) {
    found.unresolved.push({ ...place, reason: 'too-complex', atCall: true });
  } else if (
    !isNamed &&
    pointsTo.of(method).has(OPENAPI_PATH) &&
    knownOf(answer).some(isAnything)
  ) {
    // Something below openapi, reached by steps that nobody can count.
    found.unresolved.push({ ...place, reason: 'dynamic-name', atCall: true });
  }
  return { ...found, uses: withoutMixtures(found.uses, context.names) };
}

/** Whether nothing is known of a value, not even where it comes from. */
function isAnything({ value }: Outcome): boolean {
  return value.kind === 'unknown' && value.module === undefined && value.reply === undefined;
}

/** Whether `x.apply` or `x.call` is itself an interface: a function's own method it is then not. */
function isInterface({ evaluator, names, callsOfFunction }: UseContext, callee: NodeId): boolean {
  const flow = evaluator.solved.program.at(callee);
  if (flow.kind !== 'member' || !/^(?:call|apply)$/.test(flow.name)) return false;
  return knownOf(evaluator.ask(callee)).some(
    ({ value }) =>
      value.kind === 'openapi' &&
      namesOf(value, callsOfFunction).names.some(({ text }) => names.has(text)),
  );
}

/** Whether an expression may hold a category or method of openapi. */
export function mayBeMethod(context: UseContext, node: NodeId): boolean {
  const tokens = context.evaluator.solved.pointsTo.of(node);
  return tokens.has(OPENAPI_PATH) || tokens.has(CALLER_PATH);
}

/** Adds a use for every name of an openapi value, or what keeps the names open. */
export function addNamed(
  context: UseContext,
  found: Found,
  outcome: Outcome,
  value: OpenapiValue,
  place: Place,
  call: () => OpenapiCall | undefined,
): void {
  const { program } = context.evaluator.solved;
  const { names, open } = namesOf(value, context.callsOfFunction);
  const trusted = value.proven || context.trustsCallers;
  for (const { text: name, way } of names) {
    if (name.endsWith('.') || name === '' || name.startsWith('.')) continue; // still being typed
    if (BUILT_IN_METHODS.has(name)) continue;
    if (!value.proven && !(trusted && context.names.has(name))) continue;
    const ways = value.segments.map((segment) => segment.trail);
    const chain = chainOf(program, outcome.trail, ways, way, place);
    const known = found.uses.find(
      (use) => use.interface === name && placeKey(use) === placeKey(place),
    );
    if (known === undefined) found.uses.push({ interface: name, ...place, chain, call: call() });
  }
  if (open !== undefined && value.proven) {
    const at = program.placeOf(open.segment.node);
    found.unresolved.push({ ...at, reason: open.reason, atCall: true });
  }
}

function callFacts(
  context: UseContext,
  id: NodeId,
  node: CallNode,
  value: OpenapiValue,
  outcome: Outcome,
  isApplied: boolean,
): OpenapiCall {
  const { evaluator } = context;
  const { program } = evaluator.solved;
  const place = program.placeOf(id);
  const { args, isSpread } = argumentsOf(program, id, node, isApplied);
  const given = [...(value.bound ?? []), ...args];
  const [first] = given;
  return {
    ...place,
    node: id,
    callee: program.spanOf(program.ref(id, node.callee)),
    argument:
      first === undefined
        ? undefined
        : isSpread && first === args[0]
          ? { ...place, kind: 'unknown' }
          : argumentValue(evaluator, first, outcome.env),
    argumentCount: given.length,
    options:
      value.options === undefined
        ? undefined
        : argumentValue(evaluator, value.options, outcome.env),
  };
}

/** What is passed, and whether the first of it is a list of who knows what: of `f.call(self, …)` and `f.apply(self, list)` what `f` gets. */
function argumentsOf(
  program: Program,
  id: NodeId,
  node: CallNode,
  isApplied: boolean,
): { readonly args: readonly NodeId[]; readonly isSpread: boolean } {
  const args = program.refs(id, node.args).slice(isApplied ? 1 : 0);
  const isSpread = node.spreads.includes(isApplied ? 1 : 0);
  const callee = program.at(program.ref(id, node.callee));
  const [list] = args;
  if (!isApplied || callee.kind !== 'member' || callee.name !== 'apply' || list === undefined) {
    return { args, isSpread };
  }
  const at = soleSource(program, list);
  const array = program.at(at);
  if (array.kind !== 'array' || array.spreads.length > 0) return { args, isSpread: true };
  return { args: program.refs(at, array.items), isSpread: false };
}
