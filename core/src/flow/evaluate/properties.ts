import type { NodeId } from '../nodeIds';
import { ANY, KEYED, SPREAD } from '../solve/heap';
import { EVENT, isOutside, originOf, SDK, type Token, tokenOf } from '../solve/tokens';
import { Circumstances } from './circumstances';
import { evaluateItem } from './evaluateItem';
import type { Evaluation } from './evaluation';
import { eventItem } from './eventText';
import {
  type Env,
  type FlowValue,
  isMissing,
  isOpen,
  type Outcome,
  plainOf,
  someOf,
  UNDEFINED,
  UNKNOWN,
} from './flowValue';
import { fixedItems, isQueue } from './listChanges';
import { isFilledOutside, mayGrow } from './openObjects';
import { anyPart, partNamed } from './replies';
import { spreadLiteral } from './spreadLiteral';
import { valueOfToken } from './valueOfToken';

/** Longer chains below openapi are no interface names; they are not followed, so that work stays bounded. */
const MAX_SEGMENTS = 16;

/** Objects that a call makes are known even where its functions are not followed. */
export function objectsMadeAt(e: Evaluation, node: NodeId, env: Env): Outcome[] {
  const { program, pointsTo } = e.solved;
  const made = [...pointsTo.of(node)].filter(
    (token) => token === SDK || (originOf(token) !== undefined && !isOutside(token)),
  );
  return made.length === 0
    ? [e.outcome(UNKNOWN, env)]
    : made.map((token) => e.outcome(valueOfToken(program, token), env));
}

/** The outcomes of reading `name` from an outcome; none when it is undefined. */
export function propertyOf(e: Evaluation, outcome: Outcome, name: string, node: NodeId): Outcome[] {
  const { value } = outcome;
  switch (value.kind) {
    case 'sdk':
      return sdkProperty(e, outcome, name, node);
    case 'openapi': {
      if (value.segments.length >= MAX_SEGMENTS) return [{ ...outcome, value: UNKNOWN }];
      const segment = { text: name, node, trail: undefined, made: undefined };
      return [{ ...outcome, value: { ...value, segments: [...value.segments, segment] } }];
    }
    case 'object':
    case 'function': {
      if (value.kind === 'object' && value.isLoose && isIndex(name))
        return anyItem(e, outcome, node);
      const items = name === 'length' ? fixedItems(e, value) : undefined;
      if (items !== undefined && !mayGrow(e.solved, tokenOfObject(value))) {
        return [{ ...outcome, value: { kind: 'constant', value: items.length }, trail: undefined }];
      }
      const token = tokenOfObject(value);
      return readFields(e, outcome, fieldsNamed(e, token, name), token, name, node);
    }
    case 'list': {
      const item = value.items[Number(name)];
      if (value.open && isIndex(name)) return anyItem(e, outcome, node);
      if (item === undefined && isIndex(name)) {
        return [{ ...outcome, value: UNDEFINED, trail: undefined }];
      }
      if (item === undefined) return ofPlainData(outcome, name);
      return evaluateItem(e, item, outcome);
    }
    case 'event': {
      const stored = fieldsNamed(e, EVENT, name).flatMap((field) => e.evaluate(field, outcome.env));
      return [{ ...outcome, value: { kind: 'event', path: [...value.path, name] } }, ...stored];
    }
    case 'unknown': {
      const stored = value.token === undefined ? [] : fieldsNamed(e, value.token, name);
      const found: FlowValue =
        value.caller && name === 'openapi'
          ? { kind: 'openapi', segments: [], options: undefined, proven: false }
          : ((isIndex(name) ? eventItem(value, Number(name)) : undefined) ??
            partNamed(value, name));
      const known = stored.flatMap((field) => e.evaluate(field, outcome.env));
      return [{ ...outcome, value: found }, ...known];
    }
    default:
      return isMissing(value) ? [] : ofPlainData(outcome, name);
  }
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}

/** One item of a list whose order is not known: any of them, where no other place takes one. */
export function anyItem(e: Evaluation, outcome: Outcome, node: NodeId): Outcome[] {
  const { value } = outcome;
  const isAnywhere = value.kind === 'object' && value.isLoose === 'anywhere';
  if (isAnywhere || isQueue(e, value)) return allProperties(e, outcome, node);
  return [{ ...outcome, value: UNKNOWN, trail: undefined }];
}

/** What holds the properties of an object or function. */
export function tokenOfObject(value: FlowValue & { kind: 'object' | 'function' }): Token {
  return value.kind === 'object' ? value.token : tokenOf(value.node, 'self');
}

/** What texts, numbers and lists have without anybody's storing it. */
function ofPlainData(outcome: Outcome, name: string): Outcome[] {
  const { value } = outcome;
  if (value.kind === 'text' && isIndex(name)) {
    const text = value.text[Number(name)];
    const letter: FlowValue = text === undefined ? UNDEFINED : { ...value, text };
    return [{ ...outcome, value: letter, trail: undefined }];
  }
  const length =
    value.kind === 'text'
      ? value.text.length
      : value.kind === 'list' && !value.open
        ? value.items.length
        : undefined;
  const known: FlowValue =
    length === undefined ? someOf('number') : { kind: 'constant', value: length };
  return [{ ...outcome, value: name === 'length' ? known : UNKNOWN, trail: undefined }];
}

function sdkProperty(e: Evaluation, outcome: Outcome, name: string, node: NodeId): Outcome[] {
  const stored = fieldsNamed(e, SDK, name).flatMap((field) => e.evaluate(field, outcome.env));
  const known: Readonly<Record<string, FlowValue>> = {
    openapi: { kind: 'openapi', segments: [], options: undefined, proven: true },
    Cloud: { kind: 'sdkClass' },
    default: { kind: 'sdk' },
  };
  const value = Object.hasOwn(known, name) ? known[name] : undefined;
  if (value === undefined) {
    return stored.length > 0 ? stored : [{ ...outcome, value: { ...UNKNOWN, member: name } }];
  }
  const trail = { kind: 'property', node, before: outcome.trail } as const;
  return [{ ...outcome, value, trail: name === 'default' ? outcome.trail : trail }, ...stored];
}

/** The field nodes in which a property may be stored: the object's own, else the nearest prototype's. */
function fieldsNamed(e: Evaluation, token: Token, name: string): NodeId[] {
  const { heap, program } = e.solved;
  const fields: NodeId[] = [];
  const seen = new Set<Token>();
  const visit = (holder: Token): void => {
    if (seen.has(holder)) return;
    seen.add(holder);
    const own = heap.fieldsOf(holder);
    const any = own.get(ANY);
    if (any !== undefined) fields.push(any);
    const field = own.get(name);
    const node = field === undefined ? undefined : program.at(field);
    if (field !== undefined && node?.kind === 'join' && node.sources.length > 0) fields.push(field);
    else for (const parent of heap.parentsOf(holder)) visit(parent);
  };
  visit(token);
  return fields;
}

function readFields(
  e: Evaluation,
  outcome: Outcome,
  fields: readonly NodeId[],
  token: Token,
  name: string,
  node: NodeId,
): Outcome[] {
  const literal = spreadLiteral(e, outcome, token, name, (each) => propertyOf(e, each, name, node));
  const found = [
    ...(literal ?? fields.flatMap((field) => e.evaluate(field, outcome.env))),
    ...(literal === undefined ? spreadProperty(e, outcome, token, name, node) : []),
    ...keyedProperty(e, outcome, token, name),
  ];
  const unknown = { ...outcome, value: UNKNOWN, trail: undefined };
  const origin = originOf(token);
  if (found.length === 0 && name === 'default' && origin?.facet === 'self') {
    const isEsModule = e.solved.program.fileOf(origin.node)?.graph.esModule ?? true;
    if (!isEsModule) return [outcome];
  }
  if (found.length === 0 && fields.length === 0) {
    // What a class or function has made knows it.
    if (name === 'constructor' && origin !== undefined && origin.facet !== 'self')
      return [{ ...outcome, value: valueOfToken(e.solved.program, tokenOf(origin.node, 'self')) }];
    if (name === 'length' || name === 'size') return ofPlainData(outcome, 'length');
    if (mayHave(e, outcome, token, name)) return [unknown];
    return [{ ...outcome, value: UNDEFINED, trail: undefined }];
  }
  // What is empty, or a switch, waits for who fills it in.
  const isFilled = found.length > 0 && found.every(isEmpty) && mayGrow(e.solved, token);
  return (isFilled ? [unknown] : found).map((each) => ({
    ...each,
    trail: { kind: 'property', node, before: each.trail },
  }));
}

function isEmpty({ value }: Outcome): boolean {
  return isMissing(value) || typeof plainOf(value)?.plain === 'boolean' || isBlank(value);
}

function isBlank(value: FlowValue): boolean {
  return value.kind === 'text' && value.text === '';
}

/** A property of the unknown things that were copied into an object, unless it is written anew afterwards. */
function spreadProperty(
  e: Evaluation,
  { env }: Outcome,
  token: Token,
  name: string,
  node: NodeId,
): Outcome[] {
  const sources = copiedInto(e, token, env, name);
  const unknown = sources.filter(({ value }) => isOpen(value));
  return unknown.flatMap((source) => propertyOf(e, source, name, node));
}

/** Whether code outside may have given an object, or what was copied into it, a property. */
function mayHave(e: Evaluation, { env }: Outcome, token: Token, name: string): boolean {
  return (
    mayGrow(e.solved, token) ||
    copiedInto(e, token, env, name).some(
      ({ value }) => value.kind === 'object' && mayGrow(e.solved, value.token),
    )
  );
}

/** What stands for the properties that an object has beside those that are known; nothing where there are none. */
export function otherProperties(e: Evaluation, outcome: Outcome, token: Token): Outcome[] {
  const sources = [outcome, ...copiedInto(e, token, outcome.env)];
  return sources.flatMap((source): Outcome[] => {
    const { value } = source;
    if (value.kind === 'unknown') return [{ ...source, value: anyPart(value) }];
    const isFilled =
      value.kind === 'event' || (value.kind === 'object' && isFilledOutside(e.solved, value.token));
    return isFilled ? [{ ...source, value: UNKNOWN }] : [];
  });
}

/** All that was copied into an object, and into that in its turn; for a name only what it may come from. */
function copiedInto(e: Evaluation, object: Token, within: Env, name?: string): Outcome[] {
  const found: Outcome[] = [];
  const seen = new Set<Token>();
  const queue = [{ token: object, env: within }];
  for (const { token, env } of queue) {
    if (seen.has(token)) continue;
    seen.add(token);
    for (const { from, except } of e.solved.heap.copiesInto(token)) {
      if (name !== undefined && except.has(name)) continue;
      for (const source of e.evaluate(from, env)) {
        found.push(source);
        if (source.value.kind === 'object') {
          queue.push({ token: source.value.token, env: source.env });
        }
      }
    }
  }
  return found;
}

/** What was stored under computed names that may be `name`; any of them where `name` is not known. */
function keyedProperty(
  e: Evaluation,
  outcome: Outcome,
  token: Token,
  name: string | undefined,
): Outcome[] {
  return e.solved.heap.keyedOf(token).flatMap(({ key, value }) => {
    // How the key came there has nothing to do with how it is looked up.
    const given = e.evaluate(key, Circumstances.empty);
    const all = given.length > 0 ? given : [e.outcome(UNKNOWN, outcome.env)];
    const keys = name === undefined ? all : all.filter(({ value }) => mayBe(value, name));
    return keys.flatMap(({ env }) =>
      e.evaluate(value, env).map((found) => ({ ...found, env: outcome.env })),
    );
  });
}

function mayBe(value: FlowValue, name: string): boolean {
  if (value.kind === 'text') return value.text === name;
  if (value.kind === 'unknown' && /^Symbol[.(]/.test(value.module ?? '')) return false;
  return value.kind !== 'constant' || String(value.value) === name;
}

/** One alternative for every property of an outcome: the key is not known, or only its pattern is. */
export function allProperties(
  e: Evaluation,
  outcome: Outcome,
  node: NodeId,
  pattern?: readonly string[],
  isLookup = false,
): Outcome[] {
  const { value } = outcome;
  const owner = e.solved.program.ownerOf(node);
  const isChosen = outcome.env.choiceAt(node) !== undefined;
  const pick = (alternative: number): Env | undefined => outcome.env.take(node, owner, alternative);
  switch (value.kind) {
    case 'sdk': {
      const alternatives = [{ ...outcome, value: UNKNOWN }];
      return [...sdkProperty(e, outcome, 'openapi', node), ...alternatives];
    }
    case 'object':
    case 'function': {
      const token = tokenOfObject(value);
      const fields = fieldList(e, token, pattern);
      const named = fields.flatMap(([, field], index) => {
        const env = pick(index);
        return env === undefined ? [] : e.evaluate(field, env);
      });
      const others = [
        ...keyedProperty(e, outcome, token, undefined),
        ...otherProperties(e, outcome, token),
      ];
      const keyed = others.flatMap((found, index) => {
        const env = pick(fields.length + index);
        return env === undefined ? [] : [{ ...found, env }];
      });
      // A key that is not known may also be none of the table's.
      const none = isLookup && !isChosen ? [{ ...outcome, value: UNDEFINED }] : [];
      return [...named, ...keyed, ...none];
    }
    case 'list':
      return value.items.flatMap((item, index) => {
        const env = pick(index);
        return env === undefined ? [] : evaluateItem(e, item, { ...outcome, env });
      });
    case 'event':
      return [{ ...outcome, value: { kind: 'event', path: [...value.path, ANY] } }];
    case 'unknown':
      return [{ ...outcome, value: anyPart(value) }];
    case 'text':
    case 'template':
      return [{ ...outcome, value: someOf('string') }];
    default:
      return value.kind === 'constant' ? [] : [{ ...outcome, value: UNKNOWN }];
  }
}

/** The properties of an object by name, those of unknown name under `*`; prototypes of classes included. */
export function fieldList(
  { solved }: Pick<Evaluation, 'solved'>,
  token: Token,
  pattern?: readonly string[],
): [name: string, field: NodeId][] {
  const { heap, program } = solved;
  const found = new Map<string, NodeId>();
  // Grows while it is gone through: the nearest come first, and rings close.
  const holders = new Set([token]);
  for (const holder of holders) {
    for (const [name, field] of heap.fieldsOf(holder)) {
      const node = program.at(field);
      const isStored = node.kind === 'join' && node.sources.length > 0;
      const isNamed = name !== SPREAD && name !== KEYED;
      if (isNamed && isStored && !found.has(name) && matches(name, pattern)) found.set(name, field);
    }
    for (const parent of heap.parentsOf(holder)) holders.add(parent);
  }
  return [...found];
}

function matches(name: string, pattern: readonly string[] | undefined): boolean {
  if (pattern === undefined || name === ANY) return true;
  const first = pattern[0] ?? '';
  const last = pattern.at(-1) ?? '';
  return name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
}
