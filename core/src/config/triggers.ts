import type { Node } from 'jsonc-parser';
import type { Span } from '../text/span';
import type { ConfigFile } from './configFile';
import { effectiveProperties, effectiveProperty, nodeSpan } from './jsonProperty';

/** A value inside a trigger, of whatever type it is. */
export interface TriggerValue {
  /** The key with its quotes. */
  readonly key: Span;
  readonly span: Span;
  /** The value when it is a string, else undefined. */
  readonly text: string | undefined;
  readonly node: Node;
}

/** One element of `triggers` that is an object; undefined stands for a key that is missing. */
export interface Trigger {
  /** The object with its brackets. */
  readonly span: Span;
  readonly name: TriggerValue | undefined;
  readonly type: TriggerValue | undefined;
  readonly config: TriggerValue | undefined;
}

/**
 * The triggers of a config.json, in file order. Elements that are no objects are left out (they are
 * issues of the file); none when there is no `triggers` array.
 */
export function triggersOf(config: ConfigFile): Trigger[] {
  const list = effectiveProperty(config.tree, 'triggers')?.value;
  if (list?.type !== 'array') return [];
  return (list.children ?? [])
    .filter(({ type }) => type === 'object')
    .map((node) => ({
      span: nodeSpan(node),
      name: triggerValue(node, 'name'),
      type: triggerValue(node, 'type'),
      config: triggerValue(node, 'config'),
    }));
}

function triggerValue(trigger: Node, key: string): TriggerValue | undefined {
  const property = effectiveProperties(trigger).get(key);
  if (property?.value === undefined) return undefined;
  const { value } = property;
  const text = value.type === 'string' ? String(value.value) : undefined;
  return { key: property.key, span: nodeSpan(value), text, node: value };
}
