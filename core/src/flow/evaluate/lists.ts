import type { NodeId } from '../fileGraph';
import { ANY } from '../solve/heap';
import type { Env } from './env';
import type { Evaluator } from './evaluator';
import { type ListItem, type Outcome, UNKNOWN } from './flowValue';
import { allProperties, fieldList } from './properties';

/** An element of an iterable: every one is an alternative. */
export function evaluateElement(e: Evaluator, node: NodeId, of: NodeId, env: Env): Outcome[] {
  return e.evaluate(of, env).flatMap((outcome) => {
    const { value } = outcome;
    if (value.kind === 'object' || value.kind === 'list' || value.kind === 'event') {
      return allProperties(e, outcome, node);
    }
    return value.kind === 'unknown' ? [outcome] : [];
  });
}

/** The keys of an object as a list; a key that cannot be known is an unknown item. */
export function evaluateKeys(e: Evaluator, of: NodeId, env: Env): Outcome[] {
  return e.evaluate(of, env).flatMap((outcome): Outcome[] => {
    if (outcome.value.kind !== 'object') return unlisted(outcome);
    const items = fieldList(e, outcome.value.token).map(([name]) => keyItem(name, of));
    return [{ ...outcome, value: { kind: 'list', items } }];
  });
}

/** The values of an object, or its [key, value] pairs, as a list. */
export function evaluateListing(
  e: Evaluator,
  kind: 'values' | 'entries',
  of: NodeId,
  env: Env,
): Outcome[] {
  return e.evaluate(of, env).flatMap((outcome): Outcome[] => {
    if (outcome.value.kind !== 'object') return unlisted(outcome);
    const items = fieldList(e, outcome.value.token).map(([name, field]): ListItem => {
      const pair = [keyItem(name, of), { node: field }];
      return kind === 'values' ? { node: field } : { value: { kind: 'list', items: pair } };
    });
    return [{ ...outcome, value: { kind: 'list', items } }];
  });
}

function keyItem(name: string, node: NodeId): ListItem {
  return { value: name === ANY ? UNKNOWN : { kind: 'text', text: name, node } };
}

/** Things whose keys are not known stay unknown as a whole. */
function unlisted(outcome: Outcome): Outcome[] {
  const { kind } = outcome.value;
  return kind === 'unknown' || kind === 'event' ? [{ ...outcome, value: UNKNOWN }] : [];
}
