import { allOf, type Evaluator } from '../evaluate/evaluator';
import { type Env, type ListItem, type Outcome, typeOfValue, UNKNOWN } from '../evaluate/flowValue';
import { isFilledOutside, mayGrow } from '../evaluate/openObjects';
import type { ArrayNode, ObjectNode } from '../fileGraph';
import type { NodeId } from '../nodeIds';
import type { PlainType } from '../operations';
import { ANY, KEYED, SPREAD } from '../solve/heap';
import type { Program } from '../solve/program';
import { soleSource } from '../solve/soleSource';
import { originOf, tokenOf } from '../solve/tokens';
import type { ReplyPart, Value, ValueProperty } from '../value';
import { eventPath } from './eventPath';

const MAX_DEPTH = 8;

/** What is known of an expression's value, for rules. Several possible values are `unknown`. */
export function argumentValue(e: Evaluator, node: NodeId, env: Env, depth = 0): Value {
  const { program } = e.solved;
  const place = program.placeOf(node);
  const outcomes = depth > MAX_DEPTH ? undefined : allOf(e.askWithin(env, node));
  const [only, second] = outcomes ?? [];
  if (only !== undefined && second === undefined) return outcomeValue(e, node, env, depth, only);
  const all = outcomes ?? [];
  const areSent = all.every(({ value }) => value.kind === 'event');
  const sent = areSent ? all.map((one) => outcomeValue(e, node, env, depth, one)) : [];
  const chosen = sent.length > 0 || all.length === 0 ? sent : choicesOf(e, node, env, depth, all);
  const options = chosen.length > 0 ? chosen : undefined;
  const known = { ...typeOf(all), ...replyOf(program, node, all), ...(options && { options }) };
  return { ...place, kind: 'unknown', ...known };
}

/** What an expression may be that says so itself, each with its own place: `a ? b : c`, `a || b`; empty for any other. */
function choicesOf(
  e: Evaluator,
  node: NodeId,
  env: Env,
  depth: number,
  all: readonly Outcome[],
): readonly Value[] {
  const { program } = e.solved;
  const at = soleSource(program, node);
  const made = program.at(at);
  const isChoice = made.kind === 'join' && made.role === 'choice';
  if (made.kind !== 'join' || !(isChoice || standsIn(program, node))) return [];
  const texts = new Set(all.map(({ value }) => (value.kind === 'text' ? value.text : undefined)));
  return program
    .refs(at, made.sources)
    .map((source) => argumentValue(e, source, env, depth + 1))
    .filter((one) => one.kind !== 'string' || texts.has(one.value));
}

/** Whether an expression is `a || b`, or something with a default. */
function standsIn(program: Program, node: NodeId): boolean {
  const made = program.at(soleSource(program, node));
  return made.kind === 'join' && (made.role === 'or' || made.role === 'default');
}

/** One of the things that an expression may be. */
function outcomeValue(
  e: Evaluator,
  node: NodeId,
  env: Env,
  depth: number,
  outcome: Outcome,
): Value {
  const { program } = e.solved;
  const place = program.placeOf(node);
  const { value } = outcome;
  switch (value.kind) {
    case 'text':
      return { ...place, kind: 'string', value: value.text };
    case 'template':
      return { ...place, kind: 'template', parts: value.parts, ...holesOf(e, node, env) };
    case 'constant':
      return { ...place, ...constantValue(value.value) };
    case 'function':
      return { ...place, kind: 'function' };
    case 'object': {
      const origin = originOf(value.token);
      const made = origin && program.at(origin.node);
      if (origin?.facet !== 'self' || made === undefined) break;
      if (made.kind === 'object') return objectValue(e, origin.node, made, outcome.env, depth);
      if (made.kind === 'array') {
        const list = arrayValue(e, origin.node, made, outcome.env, depth);
        return value.isLoose && list.kind === 'array' ? { ...list, open: true } : list;
      }
      break;
    }
    case 'list': {
      const items = value.items.map((item) => itemValue(e, node, item, outcome.env, depth));
      const isWritten = value.made !== undefined && program.at(value.made).kind === 'array';
      const from = isWritten ? program.placeOf(value.made!) : place;
      return { ...from, kind: 'array', items, open: value.open ?? false };
    }
    default:
      break;
  }
  const event = eventPath(e, node, value, env);
  const origin = value.kind === 'unknown' ? value.module : undefined;
  const known = { ...(event && { event }), ...(origin && { origin }) };
  const reply = replyOf(program, node, [outcome]);
  return { ...place, kind: 'unknown', ...typeOf([outcome]), ...reply, ...known };
}

/** The part of a reply that the only outcome is, or the first of `reply || other`. */
function replyOf(
  program: Program,
  node: NodeId,
  [first, ...others]: readonly Outcome[],
): { readonly reply?: ReplyPart } {
  const reply = first?.value.kind === 'unknown' ? first.value.reply : undefined;
  if (reply === undefined) return {};
  const certain = others.length === 0;
  return certain || standsIn(program, node) ? { reply: { ...reply, certain } } : {};
}

/** Where the parts of a text that was put together come from outside; nothing where none is known to. */
function holesOf(e: Evaluator, start: NodeId, env: Env): { readonly origins?: readonly string[] } {
  const { program } = e.solved;
  const node = soleSource(program, start);
  const flow = program.at(node);
  if (flow.kind !== 'concat') return {};
  const origins = program
    .refs(node, flow.parts)
    .flatMap((part) => allOf(e.askWithin(env, part)) ?? [])
    .flatMap(({ value }) => (value.kind === 'unknown' ? (value.module ?? []) : []));
  return origins.length === 0 ? {} : { origins };
}

/** The type that all outcomes have; nothing where they differ or have none. */
function typeOf(outcomes: readonly Outcome[]): { readonly type?: PlainType } {
  const types = new Set(outcomes.map(({ value }) => typeOfValue(value)));
  const [type] = types;
  return type === undefined || types.size > 1 ? {} : { type };
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
  const self = tokenOf(id, 'self');
  const spreads = program.refs(id, node.spreads);
  const fields = heap.fieldsOf(self);
  const sourcesOf = (field: NodeId | undefined): readonly NodeId[] => {
    const flow = field === undefined ? undefined : program.at(field);
    return flow?.kind === 'join' ? program.refs(field!, flow.sources) : [];
  };
  const storesOf = (field: NodeId | undefined): number => sourcesOf(field).length;
  let properties: ValueProperty[] = [];
  let open = false;
  const add = (property: ValueProperty): void => {
    properties = properties.filter(({ name }) => name !== property.name);
    properties.push(property);
  };
  for (const { member, spread } of membersOf(spreads, node)) {
    if (spread !== undefined) {
      const inner = argumentValue(e, spread, env, depth + 1);
      if (!isClosed(inner)) {
        open = true;
        // What stands before may be overwritten by what nobody knows.
        properties = properties.map(unknownValue);
      }
      if (inner.kind === 'object') inner.properties.forEach(add);
    } else if (member.name === undefined) open = true;
    else {
      const inner = argumentValue(e, program.ref(id, member.value), env, depth + 1);
      const span = {
        start: member.keySpan.start,
        end: Math.max(member.keySpan.end, inner.file === place.file ? inner.span.end : 0),
      };
      const { name, keySpan: key } = member;
      const property = { name, key, value: inner, file: place.file, span };
      const stores = sourcesOf(fields.get(name));
      const isStored = stores.length > 1 + node.spreads.length;
      if (isStored && stores.some((store) => isUndefinedNode(program, store))) open = true;
      else add(isStored ? unknownValue(property) : property);
    }
  }
  if (node.spreads.length === 0) {
    // What later code stores may change what the literal says.
    const literal = new Set(node.properties.map(({ name }) => name ?? KEYED));
    for (const [name, field] of fields) {
      if (storesOf(field) > (literal.has(name) ? 1 : 0)) open = true;
    }
    const computed = node.properties.filter(({ name }) => name === undefined).length;
    const nameless = NAMELESS.reduce((sum, name) => sum + storesOf(fields.get(name)), 0);
    for (const [name, field] of fields) {
      const [store, other] = sourcesOf(field);
      if (store === undefined || other !== undefined || literal.has(name)) continue;
      const written = NAMELESS.includes(name) ? undefined : storeOf(program, store, name);
      if (written === undefined) continue;
      const value = argumentValue(e, store, env, depth + 1);
      properties.push({ ...written, name, assigned: true, value });
    }
    if (nameless > computed) properties = properties.map(unknownValue);
  }
  // Behind a spread each assignment tells of itself: the spread's own count among what the field has.
  for (const [name, field] of node.spreads.length > 0 ? fields : []) {
    if (name === SPREAD) continue;
    const stores = sourcesOf(field).filter((store) => storeOf(program, store, name) !== undefined);
    const [store, other] = stores;
    const isNameless = NAMELESS.includes(name);
    if (store === undefined && !isNameless) continue;
    open = true;
    const known = properties.find((one) => one.name === name);
    if (isNameless) properties = properties.map(unknownValue);
    else if (known !== undefined) add(unknownValue(known));
    else if (other === undefined) {
      const value = argumentValue(e, store!, env, depth + 1);
      properties.push({ ...storeOf(program, store!, name)!, name, assigned: true, value });
    }
  }
  if (mayGrow(e.solved, self)) {
    open = true;
    // What is empty waits for who fills it in.
    properties = properties.map((one) => (isEmpty(one.value) ? unknownValue(one) : one));
  }
  const copied = heap.copiesInto(self).filter(({ from }) => !spreads.includes(from));
  const isKnown = copied.every(({ from }) => isClosed(argumentValue(e, from, env, depth + 1)));
  if (!isKnown || isFilledOutside(e.solved, self)) {
    open = true;
    properties = properties.map(unknownValue);
  }
  return { ...place, kind: 'object', properties, open };
}

const NAMELESS = [ANY, SPREAD, KEYED];

/** Where `object.name = value` is written, by the value; undefined where it comes from elsewhere. */
function storeOf(
  program: Program,
  value: NodeId,
  name: string,
): Pick<ValueProperty, 'file' | 'span' | 'key'> | undefined {
  const file = program.fileOf(value);
  const local = program.localOf(value);
  const store = file?.graph.stores.find((one) => one.value === local && one.name === name);
  if (store?.nameSpan === undefined) return undefined;
  const place = program.placeOf(value);
  const span = { start: store.nameSpan.start, end: Math.max(store.nameSpan.end, place.span.end) };
  return { file: place.file, span, key: store.nameSpan };
}

type Member =
  | { readonly spread: NodeId; readonly member?: undefined }
  | { readonly member: ObjectNode['properties'][number]; readonly spread?: undefined };

/** Properties and spreads of a literal as they follow each other. */
function membersOf(spreads: readonly NodeId[], { properties }: ObjectNode): readonly Member[] {
  const from = (index: number): Member[] =>
    properties.filter(({ after }) => after === index).map((member) => ({ member }));
  return [...from(0), ...spreads.flatMap((spread, index) => [{ spread }, ...from(index + 1)])];
}

/** What stands for a property that is deleted. */
function isUndefinedNode(program: Program, id: NodeId): boolean {
  const node = program.at(id);
  return node.kind === 'constant' && node.value === undefined;
}

/** Whether all properties of a value are known. */
function isClosed(value: Value): boolean {
  return (
    (value.kind === 'object' && !value.open) || value.kind === 'undefined' || value.kind === 'null'
  );
}

function isEmpty(value: Value): boolean {
  return (
    value.kind === 'undefined' ||
    value.kind === 'null' ||
    (value.kind === 'string' && value.value === '')
  );
}

function unknownValue(property: ValueProperty): ValueProperty {
  const { file, span } = property.value;
  return { ...property, value: { file, span, kind: 'unknown' } };
}

function itemValue(e: Evaluator, list: NodeId, item: ListItem, env: Env, depth: number): Value {
  if ('node' in item) return argumentValue(e, item.node, env, depth + 1);
  const { value } = 'value' in item ? item : { value: UNKNOWN };
  const place = e.solved.program.placeOf(list);
  return value.kind === 'text'
    ? { ...place, kind: 'string', value: value.text }
    : { ...place, kind: 'unknown', ...typeOf([{ value, env, trail: undefined }]) };
}

function arrayValue(e: Evaluator, id: NodeId, node: ArrayNode, env: Env, depth: number): Value {
  const { program, heap } = e.solved;
  const items = program.refs(id, node.items).map((item) => argumentValue(e, item, env, depth + 1));
  const isGrown = heap.fieldsOf(tokenOf(id, 'self')).has(ANY);
  return { ...program.placeOf(id), kind: 'array', items, open: isGrown || node.spreads.length > 0 };
}
