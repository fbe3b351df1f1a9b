import type { ConcatNode, OperationNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import { operationOf, type Plain } from '../operations';
import { combinationsOf } from './combinations';
import type { Evaluation } from './evaluation';
import {
  type Env,
  type FlowValue,
  type Outcome,
  plainOf,
  someOf,
  typeOfValue,
  valueOfPlain,
} from './flowValue';
import { joinTexts, outlineOf } from './strings';

/** What an operator or a global function of plain values gives: the value, or its type alone. */
export function evaluateOperation(
  e: Evaluation,
  node: NodeId,
  flow: OperationNode,
  env: Env,
): Outcome[] {
  const operation = operationOf(flow.operator);
  const operands = e.solved.program.refs(node, flow.operands);
  const found = combinationsOf(e, operands, env);
  if (e.exhausted || operation === undefined) return [e.outcome(someOf(operation?.type), env)];
  return found.map(({ values, env: within, trail }) => {
    if (flow.operator === 'String') return { value: asText(values[0]!, node), env: within, trail };
    const known = values.map(plainOf);
    const value =
      operation.run === undefined || known.includes(undefined)
        ? someOf(operation.type)
        : valueOfPlain(operation.run(...known.map((each) => each?.plain)), node);
    return e.outcome(value, within);
  });
}

/** A value turned into a text; of the event it stays what the event holds. */
export function asText(value: FlowValue, node: NodeId): FlowValue {
  if (value.kind === 'text' || value.kind === 'template') return value;
  if (value.kind === 'event') return { ...value, type: 'string' };
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
  const found = combinationsOf(e, parts, env);
  if (e.exhausted)
    return [e.outcome(role === 'sum' ? someOf(undefined) : outlineOf(e, parts), env)];
  const last = parts.at(-1)!;
  const start = before ?? (role === 'template' ? valueOfPlain('', last) : undefined);
  return found.map(({ values, env: within, trail }) => {
    const all = start === undefined ? values : [start, ...values];
    return { value: all.reduce((left, right) => plus(left, right, last)), env: within, trail };
  });
}

/** `left + right`. */
export function plus(left: FlowValue, right: FlowValue, node: NodeId): FlowValue {
  const types = [left, right].map(typeOfValue);
  if (types.includes('string')) return joinTexts(left, right, node);
  const [a, b] = [plainOf(left), plainOf(right)];
  if (a !== undefined && b !== undefined) return valueOfPlain(sum(a.plain, b.plain), node);
  return someOf(types.includes(undefined) ? undefined : 'number');
}

function sum(a: Plain, b: Plain): Plain {
  return Number(a) + Number(b);
}
