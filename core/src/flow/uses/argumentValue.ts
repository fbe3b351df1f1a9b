import type { Env } from '../evaluate/env';
import type { Evaluator } from '../evaluate/evaluator';
import type { ArrayNode, NodeId, ObjectNode } from '../fileGraph';
import { ANY } from '../solve/heap';
import { originOf, tokenOf } from '../solve/tokens';
import type { Value, ValueProperty } from '../value';

const MAX_DEPTH = 8;

/** What is known of an expression's value, for rules. Several possible values are `unknown`. */
export function argumentValue(e: Evaluator, node: NodeId, env: Env, depth = 0): Value {
  const { program } = e.solved;
  const place = program.placeOf(node);
  const outcomes = depth > MAX_DEPTH ? undefined : e.aside(node, env);
  const [only, second] = outcomes ?? [];
  if (only === undefined || second !== undefined) return { ...place, kind: 'unknown' };
  const { value } = only;
  switch (value.kind) {
    case 'text':
      return { ...place, kind: 'string', value: value.text };
    case 'template':
      return { ...place, kind: 'template', parts: value.parts };
    case 'constant':
      return { ...place, ...constantValue(value.value) };
    case 'function':
      return { ...place, kind: 'function' };
    case 'object': {
      const origin = originOf(value.token);
      const made = origin && program.at(origin.node);
      if (origin?.facet !== 'self' || made === undefined) break;
      if (made.kind === 'object') return objectValue(e, origin.node, made, only.env, depth);
      if (made.kind === 'array') return arrayValue(e, origin.node, made, only.env, depth);
      break;
    }
    default:
      break;
  }
  return { ...place, kind: 'unknown' };
}

function constantValue(
  value: number | boolean | null | undefined,
):
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' }
  | { kind: 'undefined' } {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return value === null ? { kind: 'null' } : { kind: 'undefined' };
}

function objectValue(e: Evaluator, id: NodeId, node: ObjectNode, env: Env, depth: number): Value {
  const { program, heap } = e.solved;
  const place = program.placeOf(id);
  const properties: ValueProperty[] = [];
  let open = false;
  for (const spread of program.refs(id, node.spreads)) {
    const inner = argumentValue(e, spread, env, depth + 1);
    if (inner.kind === 'object') properties.push(...inner.properties);
    if (inner.kind !== 'object' || inner.open) open = true;
  }
  for (const { name, keySpan, value } of node.properties) {
    if (name === undefined) {
      open = true;
      continue;
    }
    const inner = argumentValue(e, program.ref(id, value), env, depth + 1);
    const known = properties.findIndex((property) => property.name === name);
    if (known >= 0) properties.splice(known, 1);
    const span = {
      start: keySpan.start,
      end: Math.max(keySpan.end, inner.file === place.file ? inner.span.end : 0),
    };
    properties.push({ name, key: keySpan, value: inner, file: place.file, span });
  }
  // What later code stores may change what the literal says.
  const literal = new Set(node.properties.map(({ name }) => name ?? ANY));
  for (const [name, field] of heap.fieldsOf(tokenOf(id, 'self'))) {
    const flow = program.at(field);
    const stores = flow.kind === 'join' ? flow.sources.length : 0;
    if (stores > (literal.has(name) ? 1 : 0) && node.spreads.length === 0) open = true;
  }
  return { ...place, kind: 'object', properties, open };
}

function arrayValue(e: Evaluator, id: NodeId, node: ArrayNode, env: Env, depth: number): Value {
  const { program, heap } = e.solved;
  const items = program.refs(id, node.items).map((item) => argumentValue(e, item, env, depth + 1));
  const isGrown = heap.fieldsOf(tokenOf(id, 'self')).has(ANY);
  return { ...program.placeOf(id), kind: 'array', items, open: isGrown || node.spreads.length > 0 };
}
