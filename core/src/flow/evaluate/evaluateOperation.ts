import type { ConcatNode, OperationNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import { operationOf, type Plain } from '../operations';
import { type Combination, combinationsOf } from './combinations';
import type { Evaluation } from './evaluation';
import {
  type Env,
  type FlowValue,
  type Outcome,
  plainOf,
  someOf,
  typeOfValue,
  UNKNOWN,
  valueOfPlain,
} from './flowValue';
import { joinTexts } from './strings';

/** Functions of which rules ask whether a value comes from there. */
const TOLD = new Set(['JSON.stringify', 'encodeURIComponent', 'encodeURI']);

/** A time in milliseconds, as values say where they come from. */
const CLOCK = 'Date.now()';

/** What makes one of parts of a date, or of a text. */
const TIMES = new Set(['Date.now', 'Date.parse', 'Date.UTC']);

/** What an operator or a global function of plain values gives: the value, or its type alone. */
export function evaluateOperation(
  e: Evaluation,
  node: NodeId,
  flow: OperationNode,
  env: Env,
): Outcome[] {
  const operation = operationOf(flow.operator);
  const operands = e.solved.program.refs(node, flow.operands);
  const some = TOLD.has(flow.operator)
    ? { ...someOf(operation?.type), module: `${flow.operator}()` }
    : TIMES.has(flow.operator)
      ? TIME
      : someOf(operation?.type);
  const resultOf = ({ values, env: within, trail }: Combination): Outcome => {
    if (flow.operator === 'String') return { value: asText(values[0]!, node), env: within, trail };
    if (AS_NUMBER.has(flow.operator) && isDate(values[0])) return e.outcome(TIME, within);
    const known = values.map(plainOf);
    const value =
      operation?.run === undefined || known.includes(undefined)
        ? some
        : valueOfPlain(operation.run(...known.map((each) => each?.plain)), node);
    return e.outcome(value, within);
  };
  return e.orElse(
    () => combinationsOf(e, operands, env).map(resultOf),
    () => some,
    env,
  );
}

/** What makes a number of whatever it is given: of a date its time. */
const AS_NUMBER = new Set(['+x', 'Number']);

/** A time in milliseconds. */
export const TIME: FlowValue = { ...someOf('number'), module: CLOCK };

/** Whether a value is a date that was made there. */
export function isDate(value: FlowValue | undefined): boolean {
  return value?.kind === 'unknown' && value.module === 'Date()';
}

/** A value turned into a text; of the event it stays what the event holds. */
export function asText(value: FlowValue, node: NodeId): FlowValue {
  if (value.kind === 'text' || value.kind === 'template') return value;
  if (value.kind === 'event') return { ...value, type: 'string' };
  if (value.kind === 'unknown' && value.made !== undefined) return value;
  const known = plainOf(value);
  return known === undefined ? someOf('string') : valueOfPlain(String(known.plain), node);
}

/**
 * Puts the parts of a template or sum together: a text or number where all are known.
 * @param before what the parts are appended to
 */
export function evaluateConcat(
  e: Evaluation,
  parts: readonly NodeId[],
  { role }: ConcatNode,
  env: Env,
  before?: FlowValue,
): Outcome[] {
  const last = parts.at(-1)!;
  const start = before ?? (role === 'template' ? valueOfPlain('', last) : undefined);
  const joined = (values: readonly FlowValue[]): FlowValue =>
    [...(start === undefined ? [] : [start]), ...values].reduce((left, right) =>
      plus(left, right, last),
    );
  return e.orElse(
    () =>
      combinationsOf(e, parts, env).map(({ values, env: within, trail }) => ({
        value: joined(values),
        env: within,
        trail,
      })),
    () => joined(parts.map((part) => literalAt(e, part))),
    env,
  );
}

/** What a part says without asking further. */
function literalAt(e: Evaluation, part: NodeId): FlowValue {
  const node = e.solved.program.at(part);
  return node.kind === 'text' ? { kind: 'text', text: node.value, node: part } : UNKNOWN;
}

/** `left + right`. */
function plus(left: FlowValue, right: FlowValue, node: NodeId): FlowValue {
  const types = [left, right].map(typeOfValue);
  if (types.includes('string')) return joinTexts(left, right, node);
  const [a, b] = [plainOf(left), plainOf(right)];
  if (a !== undefined && b !== undefined) return valueOfPlain(sum(a.plain, b.plain), node);
  if (types.includes(undefined)) return UNKNOWN;
  // A time later than another is a time.
  const time = [left, right].find((one) => one.kind === 'unknown' && one.module === CLOCK);
  return time ?? someOf('number');
}

function sum(a: Plain, b: Plain): Plain {
  return Number(a) + Number(b);
}
