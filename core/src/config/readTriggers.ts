import type { Node } from 'jsonc-parser';
import { effectiveProperty, nodeSpan } from '../json/jsonProperty';
import type { Span } from '../text/span';
import type { ConfigFile } from './configFile';

/** A member of a trigger. */
export interface TriggerMember {
  /** The string's text; undefined when the value is no string. */
  readonly text: string | undefined;
  /** The value with its quotes. */
  readonly span: Span;
  /** True when an offset in `text` is the same offset after the opening quote. */
  readonly plain: boolean;
}

/** An element of `triggers`. */
export interface Trigger {
  readonly span: Span;
  readonly name: TriggerMember | undefined;
  readonly type: TriggerMember | undefined;
  readonly config: TriggerMember | undefined;
}

/** The triggers that a config.json gives, as far as they are objects; empty when there are none. */
export function readTriggers(config: ConfigFile): readonly Trigger[] {
  const list = effectiveProperty(config.tree, 'triggers')?.value;
  if (list?.type !== 'array') return [];
  return (list.children ?? []).flatMap((node) =>
    node.type === 'object' ? [triggerOf(node, config.text)] : [],
  );
}

/** An element of `triggers` in a text; one that is no object has no members. */
export function triggerOf(node: Node, text: string): Trigger {
  return {
    span: nodeSpan(node),
    name: member(node, 'name', text),
    type: member(node, 'type', text),
    config: member(node, 'config', text),
  };
}

function member(node: Node, name: string, text: string): TriggerMember | undefined {
  const value = effectiveProperty(node, name)?.value;
  if (value === undefined) return undefined;
  const span = nodeSpan(value);
  const isString = value.type === 'string';
  return {
    text: isString ? String(value.value) : undefined,
    span,
    plain: isString && !text.slice(span.start, span.end).includes('\\'),
  };
}

/** Whether a trigger is said to be of another type than the only one there is, so that nothing else of it can be judged. */
export function isOfOtherType({ type }: Trigger): boolean {
  return type !== undefined && type.text !== 'timer';
}

/** Whether a timer calls the function. */
export function hasTimer(config: ConfigFile): boolean {
  return readTriggers(config).some(({ type }) => type?.text === 'timer');
}
