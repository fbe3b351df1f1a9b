import type { AdmittedNode, NarrowedNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { Plain } from '../operations';
import { Circumstances } from './circumstances';
import type { Evaluation } from './evaluation';
import {
  type Env,
  type EventText,
  eventTextOf,
  type FlowValue,
  isKnown,
  type Outcome,
  UNKNOWN,
} from './flowValue';

/** A string's known pieces; two neighbours have a hole between them. */
type Pieces = readonly string[];

/** Two values as one text: known where both are, with holes where not. */
export function joinTexts(left: FlowValue, right: FlowValue, node: NodeId): FlowValue {
  const [before, after] = [piecesOf(left) ?? HOLE, piecesOf(right) ?? HOLE];
  const [first, second] = [holesOf(left), holesOf(right)];
  const between = before.at(-1)! + after[0]!;
  const [start, end] = [before.slice(0, -1), after.slice(1)];
  if (start.length === 0 && end.length === 0) return { kind: 'text', text: between, node };
  // Two holes side by side are one, unless it is known what both are made of.
  const isOne = between === '' && start.length > 0 && end.length > 0;
  return isOne && (first.at(-1) === undefined || second[0] === undefined)
    ? {
        kind: 'template',
        parts: [...start, ...end],
        holes: [...first.slice(0, -1), undefined, ...second.slice(1)],
      }
    : { kind: 'template', parts: [...start, between, ...end], holes: [...first, ...second] };
}

const HOLE: Pieces = ['', ''];

/** What stands in the holes of a value in a string. */
function holesOf(value: FlowValue): readonly (EventText | undefined)[] {
  if (value.kind === 'template') return value.holes ?? value.parts.slice(1).map(() => undefined);
  return piecesOf(value) === undefined ? [eventTextOf(value)] : [];
}

/** The pieces of a value in a string; undefined when nothing of it is known. */
function piecesOf(value: FlowValue): Pieces | undefined {
  switch (value.kind) {
    case 'text':
      return [value.text];
    case 'template':
      return value.parts;
    case 'constant':
      return value.value === undefined ? undefined : [String(value.value)];
    default:
      return undefined;
  }
}

/** A reference restricted by its surroundings: what is known of it, else what it is restricted to. */
export function evaluateNarrowed(
  e: Evaluation,
  node: NodeId,
  flow: NarrowedNode,
  env: Env,
): Outcome[] {
  if (e.hitBound) return [];
  const { program } = e.solved;
  const inner = e
    .evaluate(program.ref(node, flow.inner), env)
    .filter(({ value }) => value.kind !== 'text' || !flow.others.includes(value.text));
  if (flow.options.length === 0) return inner;
  const options = program
    .refs(node, flow.options)
    .flatMap((option) => e.evaluate(option, Circumstances.empty));
  const allowed = new Set(
    options.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : [])),
  );
  const isClosed = options.length > 0 && options.every(({ value }) => value.kind === 'text');
  const known = isClosed
    ? inner.filter(({ value }) => value.kind !== 'text' || allowed.has(value.text))
    : inner;
  const open = known.filter(({ value }) => !isKnown(value));
  if (open.length === 0 && (known.length > 0 || !isClosed)) return known;
  const restricted = options.map(({ value, trail }) => ({
    value,
    trail,
    env: open[0]?.env ?? env,
  }));
  return [
    ...known.filter(({ value }) => value.kind === 'text' || !isClosed),
    ...withChoice(e, node, isClosed ? restricted : restricted.filter(isText)),
  ];
}

/** What the functions that are called say yes to in a parameter's place. */
export function evaluateAdmitted(
  e: Evaluation,
  node: NodeId,
  { callee, index }: AdmittedNode,
  env: Env,
): Outcome[] {
  const { program } = e.solved;
  return e.evaluate(program.ref(node, callee), env).flatMap(({ value }) => {
    const func = value.kind === 'function' ? program.at(value.node) : undefined;
    if (value.kind !== 'function' || func?.kind !== 'function') return [e.outcome(UNKNOWN, env)];
    const options = func.admits?.[index + value.bound.length];
    if (options === undefined) return [e.outcome(UNKNOWN, env)];
    return program.refs(value.node, options).flatMap((option) => e.evaluate(option, env));
  });
}

function isText({ value }: Outcome): boolean {
  return value.kind === 'text';
}

/** Makes every option an alternative of the node, so that one evaluation sees only one of them. */
function withChoice(e: Evaluation, node: NodeId, options: readonly Outcome[]): Outcome[] {
  const owner = e.solved.program.ownerOf(node);
  return options.flatMap((option, alternative) => {
    const env = option.env.take(node, owner, alternative);
    return env === undefined ? [] : [{ ...option, env }];
  });
}

/** What a string method gives on known arguments; undefined when it is not followed. */
export function textMethod(
  text: string,
  name: string,
  args: readonly FlowValue[],
): Plain | string[] {
  const texts = args.map((argument) =>
    argument.kind === 'text'
      ? argument.text
      : argument.kind === 'constant' && typeof argument.value === 'number'
        ? argument.value
        : undefined,
  );
  if (texts.includes(undefined)) return undefined;
  const [first, second] = texts;
  switch (name) {
    case 'valueOf':
      return text;
    case 'trim':
      return text.trim();
    case 'toLowerCase':
      return text.toLowerCase();
    case 'toUpperCase':
      return text.toUpperCase();
    case 'concat':
      return text + texts.join('');
    case 'split':
      return typeof first === 'string' ? text.split(first) : undefined;
    case 'slice':
      return typeof first === 'number'
        ? text.slice(first, second as number | undefined)
        : undefined;
    case 'substring':
      return typeof first === 'number'
        ? text.substring(first, second as number | undefined)
        : undefined;
    case 'substr':
      return typeof first === 'number'
        ? text.slice(first).slice(0, second === undefined ? undefined : Math.max(0, Number(second)))
        : undefined;
    case 'indexOf':
    case 'lastIndexOf':
    case 'includes':
    case 'startsWith':
    case 'endsWith':
      return typeof first === 'string'
        ? text[name](first, second as number | undefined)
        : undefined;
    case 'charAt':
      return typeof first === 'number' ? text.charAt(first) : undefined;
    case 'replace':
      return typeof first === 'string' && typeof second === 'string'
        ? text.replace(first, second)
        : undefined;
    case 'replaceAll':
      return typeof first === 'string' && typeof second === 'string'
        ? text.split(first).join(second)
        : undefined;
    default:
      return undefined;
  }
}
