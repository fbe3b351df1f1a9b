import type { NodeId } from '../nodeIds';
import { evaluateItem } from './evaluateItem';
import type { Evaluation } from './evaluation';
import { type Env, type ListItem, type Outcome, plainOf, UNDEFINED, UNKNOWN } from './flowValue';
import { invoke } from './invoke';
import { numberOf, sorted, spliced } from './listAt';
import { isArray, loose, makerOf } from './listChanges';
import { arrayItems } from './lists';
import type { MethodCall } from './methodCall';
import { allProperties, anyItem } from './properties';
import { soleOutcome } from './soleOutcome';

/** Of longer lists nothing is worked out item by item. */
export const MAX_WORKED = 32;

/** What a method gives that gives a list of the same items, or of some of them; anything else than a list as it is. */
export function sameOrFewerItems(call: MethodCall): Outcome {
  const { e, node, name, receiver } = call;
  const { value } = receiver;
  if (value.kind !== 'list' && !isArray(e, value)) return receiver;
  const before = arrayItems(e, receiver);
  const items = before && itemsAfter(call, before);
  if (items === undefined) return { ...receiver, value: loose(value) };
  const isSame = name === 'reverse' || name === 'sort';
  const made = isSame ? makerOf(e, value) : node;
  const initial = isSame && { initial: (value.kind === 'list' && value.initial) || before! };
  return { ...receiver, value: { kind: 'list', items, ...(made && { made }), ...initial } };
}

function itemsAfter(
  { e, name, receiver: { env }, args }: MethodCall,
  items: readonly ListItem[],
): readonly ListItem[] | undefined {
  switch (name) {
    case 'values':
      return items;
    case 'reverse':
    case 'toReversed':
      return [...items].reverse();
    case 'sort':
    case 'toSorted':
      return args.length === 0 ? sorted(e, items, env) : undefined;
    case 'slice': {
      const [start, end] = args.map((argument) => numberOf(e, argument, env));
      const isKnown =
        (args.length < 1 || start !== undefined) && (args.length < 2 || end !== undefined);
      return isKnown ? items.slice(start, end) : undefined;
    }
    case 'splice':
      return spliced(e, items, args, env)?.taken;
    case 'filter':
      return args[0] === undefined ? undefined : kept(e, items, args[0], env);
    default:
      return undefined;
  }
}

/** The items of which a callback says yes; undefined where it cannot be known of one. */
function kept(
  e: Evaluation,
  items: readonly ListItem[],
  callback: NodeId,
  env: Env,
): readonly ListItem[] | undefined {
  const answers = answersOf(e, items, callback, env);
  return answers.includes(undefined) ? undefined : items.filter((_, index) => answers[index]);
}

/** What a callback says of each item; undefined where that cannot be known. */
function answersOf(
  e: Evaluation,
  items: readonly ListItem[],
  callback: NodeId,
  env: Env,
): readonly (boolean | undefined)[] {
  if (items.length > MAX_WORKED) return [undefined];
  return items.map((item, index) => {
    const tests = evaluateItem(e, item, e.outcome(UNKNOWN, env)).flatMap((element) =>
      e.evaluate(callback, element.env).flatMap(({ value: test, env: within }) => {
        if (test.kind === 'unknown' && test.module === 'Boolean') return [element];
        if (test.kind !== 'function') return [e.outcome(UNKNOWN, within)];
        const values = [element.value, { kind: 'constant', value: index } as const];
        return invoke(e, test, { kind: 'values', values }, within);
      }),
    );
    const truths = new Set(tests.map(({ value }) => truthOf(value)));
    return truths.size === 1 ? [...truths][0] : undefined;
  });
}

function truthOf(value: Outcome['value']): boolean | undefined {
  const known = plainOf(value);
  return known && Boolean(known.plain);
}

/** The item that `pop`, `shift`, `at` or `find` gives. */
export function itemOf({ e, node, name, receiver, args }: MethodCall): Outcome[] {
  const items = arrayItems(e, receiver);
  const [first] = args;
  if (name.startsWith('find')) {
    const found = items && first !== undefined && findIn(e, name, items, first, receiver.env);
    return found ? evaluateItem(e, found, receiver) : allProperties(e, receiver, node);
  }
  const place =
    name === 'shift'
      ? 0
      : name === 'pop'
        ? -1
        : first === undefined
          ? undefined
          : numberOf(e, first, receiver.env);
  if (items === undefined || place === undefined) return anyItem(e, receiver, node);
  const item = items.at(place);
  return item === undefined ? [{ ...receiver, value: UNDEFINED }] : evaluateItem(e, item, receiver);
}

/** The first or last item of which a callback says yes; undefined where it cannot be known. */
function findIn(
  e: Evaluation,
  name: string,
  items: readonly ListItem[],
  callback: NodeId,
  env: Env,
): ListItem | undefined {
  const answers = answersOf(e, items, callback, env);
  const index = name === 'find' ? answers.indexOf(true) : answers.lastIndexOf(true);
  const passed = name === 'find' ? answers.slice(0, index) : answers.slice(index);
  return index < 0 || passed.includes(undefined) ? undefined : items[index];
}

/** What a function makes of each item of a list; undefined where either is not known. */
export function mapped({ e, node, receiver, args: [callback] }: MethodCall): Outcome[] | undefined {
  const items = arrayItems(e, receiver);
  if (items === undefined || items.length > MAX_WORKED || callback === undefined) return undefined;
  const by = soleOutcome(e.evaluate(callback, receiver.env));
  if (by?.value.kind !== 'function') return undefined;
  const func = by.value;
  const made = items.map((of, index): ListItem => ({ by: func, of, index }));
  return [{ ...receiver, env: by.env, value: { kind: 'list', items: made, made: node } }];
}

/** `list.flat()`: the items of the lists in it; one that has several values keeps the whole open. */
export function flattened({ e, node, receiver, args }: MethodCall): Outcome[] | undefined {
  const items = arrayItems(e, receiver);
  if (items === undefined || args.length > 0) return undefined;
  const parts = items.map((item): readonly ListItem[] | undefined => {
    const only = soleOutcome(evaluateItem(e, item, receiver));
    return only && (arrayItems(e, only) ?? itself(only));
  });
  if (parts.includes(undefined)) return undefined;
  const all = parts.flatMap((part) => part ?? []);
  return [{ ...receiver, value: { kind: 'list', items: all, made: node } }];
}

/** Something that is no list, as the one item of one. */
function itself({ value }: Outcome): readonly ListItem[] | undefined {
  return plainOf(value) === undefined ? undefined : [{ value }];
}
