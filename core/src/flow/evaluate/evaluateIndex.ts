import type { NodeId } from '../nodeIds';
import { evaluateItem } from './evaluateItem';
import type { Evaluation } from './evaluation';
import { madeText } from './eventText';
import { type Env, isNoName, type Outcome, UNKNOWN } from './flowValue';
import { arrayItems } from './lists';
import type { PathWalk } from './pathWalk';
import { allProperties, propertyOf } from './properties';
import { sameLookup } from './sameLookup';

/** What `object[key]` gives, for each thing that the object and the key may be. */
export function evaluateIndex(
  e: Evaluation,
  node: NodeId,
  object: NodeId,
  key: NodeId,
  env: Env,
): Outcome[] {
  const results: Outcome[] = [];
  for (const outcome of e.holder(object, env)) {
    if (outcome.value.kind === 'constant' || outcome.value.kind === 'text') continue;
    const keys = e.evaluate(key, outcome.env).filter(({ value }) => !isNoName(value));
    if (keys.length === 0) keys.push(e.outcome(UNKNOWN, outcome.env));
    for (const found of keys) {
      if (e.isTooMany(results.length)) return results;
      results.push(...indexedBy(e, node, key, outcome, found));
    }
  }
  return results;
}

/** What a loop gets to that goes down from object to object by the items of a list. */
export function evaluateWalk(
  e: Evaluation,
  { starts, list, step, key }: PathWalk,
  env: Env,
): Outcome[] {
  return e.evaluate(list, env).flatMap((path) => {
    // Of a path that is not known one step is enough to say so.
    const items = arrayItems(e, path) ?? [{ value: UNKNOWN }];
    let at = starts.flatMap((start) => e.evaluate(start, path.env));
    for (const item of items) {
      at = at.flatMap((object) => {
        const keys = evaluateItem(e, item, e.outcome(UNKNOWN, object.env));
        return keys.flatMap((found) => indexedBy(e, step, key, object, found));
      });
    }
    return at;
  });
}

function indexedBy(
  e: Evaluation,
  node: NodeId,
  key: NodeId,
  object: Outcome,
  found: Outcome,
): Outcome[] {
  const within: Outcome = { ...object, env: found.env };
  const { value } = found;
  const text =
    value.kind === 'text'
      ? value.text
      : value.kind === 'constant'
        ? String(value.value)
        : undefined;
  if (object.value.kind === 'openapi') {
    const segment = { text, node: key, trail: found.trail, made: madeText(value) };
    const segments = [...object.value.segments, segment];
    return [{ ...within, value: { ...object.value, segments } }];
  }
  if (text !== undefined) return propertyOf(e, within, text, node);
  const pattern = value.kind === 'template' ? value.parts : undefined;
  return allProperties(e, within, sameLookup(e.solved.program, node), pattern, true);
}
