import type { NodeId } from '../nodeIds';
import { ANY } from '../solve/heap';
import { originOf, type Token } from '../solve/tokens';
import type { Evaluation } from './evaluation';
import { type Env, type FlowValue, type ListItem, type Outcome, UNKNOWN } from './flowValue';
import { allProperties, fieldList, keyedNames } from './properties';
import { anyPart } from './replies';

/** An element of an iterable: every one is an alternative. */
export function evaluateElement(e: Evaluation, node: NodeId, of: NodeId, env: Env): Outcome[] {
  return e.evaluate(of, env).flatMap((outcome) => {
    const { value } = outcome;
    if (value.kind === 'object' || value.kind === 'list' || value.kind === 'event') {
      return allProperties(e, outcome, node);
    }
    return value.kind === 'unknown' ? [{ ...outcome, value: anyPart(value) }] : [];
  });
}

/** What `has` of a Set (an array to the engine) or a Map (an object) says yes to. */
export function evaluateHeld(e: Evaluation, node: NodeId, of: NodeId, env: Env): Outcome[] {
  return e.evaluate(of, env).flatMap((outcome): Outcome[] => {
    if (outcome.value.kind !== 'object') return unlisted(outcome);
    const { token } = outcome.value;
    if (isArray(e, token)) return allProperties(e, outcome, node);
    return fieldList(e, token).map(([name]) => {
      const item = keyItem(name, of);
      return { ...outcome, value: 'value' in item ? item.value : UNKNOWN };
    });
  });
}

function isArray(e: Evaluation, token: Token): boolean {
  const origin = originOf(token);
  return origin !== undefined && e.solved.program.at(origin.node).kind === 'array';
}

/** The keys of an object as a list; a key that cannot be known is an unknown item. */
export function evaluateKeys(e: Evaluation, of: NodeId, env: Env): Outcome[] {
  return e.evaluate(of, env).flatMap((outcome): Outcome[] => {
    if (outcome.value.kind !== 'object') return unlisted(outcome);
    const { token } = outcome.value;
    const named = namedFields(e, token).map(([name]) => keyItem(name, of));
    const keyed = keyedNames(e, token).map((name) => keyItem(name ?? ANY, of));
    const items = [...named, ...keyed];
    return [{ ...outcome, value: { kind: 'list', items } }];
  });
}

/** The values of an object, or its [key, value] pairs, as a list. */
export function evaluateListing(
  e: Evaluation,
  kind: 'values' | 'entries',
  of: NodeId,
  env: Env,
): Outcome[] {
  return e.evaluate(of, env).flatMap((outcome): Outcome[] => {
    if (outcome.value.kind !== 'object') return unlisted(outcome);
    const { token } = outcome.value;
    const listed = (key: ListItem, value: NodeId): ListItem =>
      kind === 'values'
        ? { node: value }
        : { value: { kind: 'list', items: [key, { node: value }] } };
    const items = [
      ...fieldList(e, token).map(([name, field]) => listed(keyItem(name, of), field)),
      ...e.solved.heap.keyedOf(token).map(({ key, value }) => listed({ node: key }, value)),
    ];
    return [{ ...outcome, value: { kind: 'list', items } }];
  });
}

/** The properties of an object; the indexes of an array are nobody's names. */
function namedFields(e: Evaluation, token: Token): [name: string, field: NodeId][] {
  return isArray(e, token) ? [] : fieldList(e, token);
}

/** The pairs that `entries()` of a list or Map gives. */
export function entriesOf(e: Evaluation, value: FlowValue, node: NodeId): FlowValue {
  const pairs: [ListItem, ListItem][] =
    value.kind === 'list'
      ? value.items.map((item) => [{ value: UNKNOWN }, item])
      : value.kind === 'object'
        ? [
            ...fieldList(e, value.token).map(([name, field]): [ListItem, ListItem] => [
              keyItem(name, node),
              { node: field },
            ]),
            ...e.solved.heap
              .keyedOf(value.token)
              .map(({ key, value: stored }): [ListItem, ListItem] => [
                { node: key },
                { node: stored },
              ]),
          ]
        : [];
  return { kind: 'list', items: pairs.map((items) => ({ value: { kind: 'list', items } })) };
}

function keyItem(name: string, node: NodeId): ListItem {
  return { value: name === ANY ? UNKNOWN : { kind: 'text', text: name, node } };
}

/** Things whose keys are not known stay unknown as a whole. */
function unlisted(outcome: Outcome): Outcome[] {
  const { kind } = outcome.value;
  return kind === 'unknown' || kind === 'event' ? [{ ...outcome, value: UNKNOWN }] : [];
}

/** The items of an array literal in order; undefined for anything else. */
export function arrayItems(e: Evaluation, value: FlowValue): { node: NodeId }[] | undefined {
  if (value.kind !== 'object' || !isArray(e, value.token)) return undefined;
  const fields = e.solved.heap.fieldsOf(value.token);
  const items: { node: NodeId }[] = [];
  for (let field = fields.get('0'); field !== undefined; field = fields.get(String(items.length))) {
    items.push({ node: field });
  }
  return fields.has(ANY) ? undefined : items;
}
