import { joinPath, normalizePath } from '../../text/path';
import { NONE, type NodeId } from '../nodeIds';
import { methodType } from '../operations';
import { builtInKind } from '../solve/builtIns';
import type { CallEdge } from '../solve/callEdge';
import { combinationsOfItems } from './combinations';
import { evaluateItem } from './evaluateItem';
import { asText, isDate, TIME } from './evaluateOperation';
import type { Evaluation } from './evaluation';
import { eventMethod, joinedByDots } from './eventText';
import {
  type Env,
  eventTextOf,
  type FlowValue,
  isMissing,
  type ListItem,
  type Outcome,
  plainOf,
  someOf,
  UNKNOWN,
  valueOfPlain,
} from './flowValue';
import { invoke } from './invoke';
import { flattened, itemOf, MAX_WORKED, mapped, sameOrFewerItems } from './listMethods';
import { arrayItems, concatenated, entriesOf, isMap, listing, spreadItems } from './lists';
import type { MethodCall } from './methodCall';
import { allProperties, objectsMadeAt, propertyOf } from './properties';
import { isCallFunction } from './replies';
import { textMethod } from './strings';

/** What a method of a built-in object gives; undefined when the call is none or its parts are not known. */
export function evaluateMethod(
  e: Evaluation,
  { call: node, callee, args, spreads }: CallEdge,
  env: Env,
): Outcome[] | undefined {
  const { program } = e.solved;
  const member = program.at(callee);
  if (member.kind !== 'member' || e.mayBeFunction(callee)) return undefined;
  // What is missing has no methods: the call is not reached with it.
  const receivers = e
    .holder(program.ref(callee, member.object), env)
    .filter(({ value }) => !isMissing(value));
  const { name } = member;
  const found = receivers.map((receiver) => methodOf({ e, node, name, receiver, args, spreads }));
  const type = methodType(name);
  const isTime = /^(?:getTime|valueOf)$/.test(name);
  const given = receivers.map(({ value }) => (isTime && isDate(value) ? TIME : someOf(type)));
  const isKnown = type !== undefined || given.includes(TIME);
  if (!isKnown && found.every((outcomes) => outcomes === undefined)) return undefined;
  return found.flatMap((outcomes, index) => outcomes ?? [e.outcome(given[index]!, env)]);
}

/** What a call gives; undefined where the method is none of a built-in object that is followed. */
function methodOf(call: MethodCall): Outcome[] | undefined {
  const { e, node, name, receiver, args } = call;
  const { value } = receiver;
  if (name === 'then' || name === 'catch' || name === 'finally') return settled(call);
  if (name === 'bind') return bound(call);
  if (name === 'call' || name === 'apply') return applied(call);
  if (name === 'join' || name === 'resolve') return e.building(() => joined(call));
  if (name === 'toString' && value.kind !== 'openapi')
    return [{ ...receiver, value: asText(value, node) }];
  if (value.kind === 'text') return textCall(call);
  const made = ofEvent(call);
  if (made !== undefined) return made;
  if (builtInKind(name) === 'reduced') return reduced(call);
  if (value.kind !== 'list' && value.kind !== 'object') return undefined;
  if (name === 'get' && args.length === 1) {
    return e
      .evaluate(args[0]!, receiver.env)
      .flatMap((key) =>
        key.value.kind === 'text'
          ? propertyOf(e, { ...receiver, env: key.env }, key.value.text, node)
          : allProperties(e, { ...receiver, env: key.env }, node),
      );
  }
  if (name === 'entries') return [{ ...receiver, value: entriesOf(e, receiver, node) }];
  if ((name === 'keys' || name === 'values') && isMap(e, value)) {
    return listing(e, name, node, receiver);
  }
  if (name === 'concat') return concatOf(call);
  if (name === 'flat') return flattened(call) ?? objectsMadeAt(e, node, receiver.env);
  if (name === 'next') return objectsMadeAt(e, node, receiver.env);
  switch (builtInKind(name)) {
    case 'receiver':
      return [sameOrFewerItems(call)];
    case 'element':
      return itemOf(call);
    case 'mapped': {
      const each = name === 'map' ? mapped(call) : undefined;
      // Of a list that was worked out; the results of others are found as they are.
      return each ?? (value.kind === 'list' ? objectsMadeAt(e, node, receiver.env) : undefined);
    }
    default:
      return undefined;
  }
}

function concatOf({ e, node, receiver, args, spreads }: MethodCall): Outcome[] {
  const others = spreadItems(e, args, spreads, receiver.env) ?? [{ value: UNKNOWN }];
  return combinationsOfItems(e, others, receiver.env).map(({ values, env }) => {
    const lists = [receiver.value, ...values].map((value) => e.outcome(value, env));
    return { ...receiver, env, value: concatenated(e, node, lists) };
  });
}

/**
 * `.then(f)`: what `f` makes of the settled value; without a followed `f` the value itself. Of
 * `.catch(f)` it is the value, or what `f` makes of the error.
 */
function settled({ e, name, receiver, args }: MethodCall): Outcome[] | undefined {
  const [first] = args;
  if (first === undefined || name === 'finally') return [receiver];
  const isCatch = name === 'catch';
  const given = isCatch ? UNKNOWN : receiver.value;
  const results = e
    .evaluate(first, receiver.env)
    .flatMap((callback) =>
      callback.value.kind === 'function'
        ? invoke(e, callback.value, { kind: 'values', values: [given] }, callback.env)
        : [],
    );
  if (isCatch) return [receiver, ...results];
  return results.length > 0 ? results : undefined;
}

function bound({ receiver, args, spreads }: MethodCall): Outcome[] | undefined {
  const { value } = receiver;
  if (spreads.length > 0) return undefined;
  const isPlatform = value.kind === 'unknown' && isCallFunction(value);
  if (isPlatform) return [receiver];
  if (value.kind !== 'function' && value.kind !== 'openapi') return undefined;
  return [{ ...receiver, value: { ...value, bound: [...(value.bound ?? []), ...args.slice(1)] } }];
}

/** `f.call(self, …)` and `f.apply(self, list)`. */
function applied({ e, node, name, receiver, args, spreads }: MethodCall): Outcome[] | undefined {
  const { value } = receiver;
  // What is spread before the arguments may hold some of them.
  if (value.kind !== 'function' || spreads.includes(0)) return undefined;
  const lists = name === 'apply' ? [1] : spreads;
  const edge = {
    call: node,
    callee: NONE,
    args: [...value.bound, ...args.slice(1)],
    spreads: lists.map((index) => index - 1 + value.bound.length),
  };
  return invoke(e, value, { kind: 'edge', edge }, receiver.env);
}

/** `path.join(__dirname, 'a')` and `['a', 'b'].join('.')`. */
function joined({ e, receiver, args, spreads }: MethodCall): Outcome[] | undefined {
  const { value } = receiver;
  const isPath = value.kind === 'unknown' && /^(node:)?path([./]posix)?$/.test(value.module ?? '');
  if (isPath) {
    const items = spreadItems(e, args, spreads, receiver.env);
    if (items === undefined) return undefined;
    return combine(e, items, receiver.env, (parts) => {
      const [first = '', ...rest] = parts;
      return rest.reduce(
        (path, part) => joinPath(path, part.replace(/^\/+/, '')),
        normalizePath(first),
      );
    });
  }
  const items = arrayItems(e, receiver);
  if (items === undefined || args.length > 1) return undefined;
  const separators = args[0] === undefined ? [undefined] : e.evaluate(args[0], receiver.env);
  return separators.flatMap((separator) => {
    const between = separator === undefined ? { plain: ',' } : plainOf(separator.value);
    if (between === undefined) return [e.outcome(someOf('string'), receiver.env)];
    return combine(e, items, receiver.env, (parts) => parts.join(String(between.plain)));
  });
}

/** Joins the texts of some parts; a part that is no text makes a template. */
function combine(
  e: Evaluation,
  parts: readonly ListItem[],
  env: Env,
  join: (texts: readonly string[]) => string,
): Outcome[] {
  const found = combinationsOfItems(e, parts, env);
  if (e.hitBound) return [];
  return found.map(({ values, env: within }) => {
    const texts = values.map((value) => plainOf(value)?.plain);
    if (!texts.includes(undefined)) {
      const text = join(texts.map(String));
      const last = parts.at(-1);
      const node = last !== undefined && 'node' in last ? last.node : NONE;
      return e.outcome(valueOfPlain(text, node), within);
    }
    const hole = '\u0000';
    const pieces = join(texts.map((text) => (text === undefined ? hole : String(text)))).split(
      hole,
    );
    const holes = values.filter((_, index) => texts[index] === undefined).map(eventTextOf);
    return e.outcome({ kind: 'template', parts: pieces, holes }, within);
  });
}

/** What a method gives for a text in the event; undefined for anything else. */
function ofEvent(call: MethodCall): Outcome[] | undefined {
  const { name, receiver } = call;
  const made = eventMethod(receiver.value, name);
  const values = made && soleArguments(call);
  return values && [{ ...receiver, value: made(values) }];
}

/** The arguments of a call that are each one thing alone; undefined where one may be several or none. */
function soleArguments({ e, receiver, args, spreads }: MethodCall): FlowValue[] | undefined {
  if (spreads.length > 0) return undefined;
  const values = args.map((argument) => e.evaluate(argument, receiver.env));
  if (values.some((outcomes) => outcomes.length !== 1)) return undefined;
  return values.map(([only]) => only!.value);
}

function textCall(call: MethodCall): Outcome[] | undefined {
  const { e, node, name, receiver } = call;
  const { value } = receiver;
  const values = value.kind === 'text' ? soleArguments(call) : undefined;
  if (value.kind !== 'text' || values === undefined) return undefined;
  const result = e.building(() => textMethod(value.text, name, values));
  if (result === undefined) return undefined;
  if (!Array.isArray(result)) return [{ ...receiver, value: valueOfPlain(result, node) }];
  const items = result.map((text) => ({ value: { kind: 'text', text, node } as const }));
  return [{ ...receiver, value: { kind: 'list', items, made: node } }];
}

/** `list.reduce(f, start)`: step by step where the items are known, else the start and a step with any item. */
function reduced({ e, name, receiver, args }: MethodCall): Outcome[] | undefined {
  const [callback, start] = args;
  const known = arrayItems(e, receiver);
  if (callback === undefined) return undefined;
  if (known === undefined || known.length > MAX_WORKED) {
    if (start === undefined) return undefined;
    const whole = joinedByDots(receiver.value);
    return e.evaluate(start, receiver.env).flatMap((total) => {
      const after = (value: FlowValue): Outcome[] =>
        stepOn(e, [total], { value }, someOf('number'), callback);
      // Where each part leads one step down, all of them lead to where the whole does.
      const found = whole !== undefined && total.value.kind === 'openapi' ? after(whole) : [];
      const down = found.filter(({ value }) => !isMissing(value));
      const isDown = down.length > 0 && down.every(({ value }) => value.kind === 'openapi');
      return isDown ? down : [total, ...after(UNKNOWN)];
    });
  }
  const items = known.map((item, index) => ({ item, index: valueOfPlain(index, NONE) }));
  if (name === 'reduceRight') items.reverse();
  const first = start === undefined ? items.shift()?.item : { node: start };
  if (first === undefined) return undefined;
  const totals = evaluateItem(e, first, receiver);
  return items.reduce(
    (each: Outcome[], { item, index }) => stepOn(e, each, item, index, callback),
    totals,
  );
}

/** What a callback makes of each total and an item with its index. */
function stepOn(
  e: Evaluation,
  totals: readonly Outcome[],
  item: ListItem,
  index: FlowValue,
  callback: NodeId,
): Outcome[] {
  return totals.flatMap((total) =>
    evaluateItem(e, item, total).flatMap((element) =>
      e.evaluate(callback, element.env).flatMap((func) => {
        if (func.value.kind !== 'function') return [];
        const values = [total.value, element.value, index];
        return invoke(e, func.value, { kind: 'values', values }, func.env);
      }),
    ),
  );
}
