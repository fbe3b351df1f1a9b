import type { Node } from 'jsonc-parser';
import type { Span } from '../text/span';

/** A property of an object as it stands in the file. */
export interface JsonProperty {
  readonly name: string;
  /** The key with its quotes. */
  readonly key: Span;
  /** Undefined while it is still being typed. */
  readonly value: Node | undefined;
  /** The property's own node. */
  readonly node: Node;
}

/** A node's place in its text. */
export function nodeSpan({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** The properties of an object in file order, duplicates included; none for any other node. */
export function propertiesOf(object: Node | undefined): JsonProperty[] {
  if (object?.type !== 'object') return [];
  return (object.children ?? []).map((node) => {
    const [key, value] = node.children ?? [];
    return { name: String(key?.value), key: nodeSpan(key ?? node), value, node };
  });
}

/**
 * The properties that count, by name: of equal keys the last one, as for every JSON reader. One that
 * has no value yet counts only when there is no other.
 */
export function effectiveProperties(object: Node | undefined): Map<string, JsonProperty> {
  const effective = new Map<string, JsonProperty>();
  for (const property of propertiesOf(object)) {
    if (property.value !== undefined || !effective.has(property.name)) {
      effective.set(property.name, property);
    }
  }
  return effective;
}

/** The property that counts under a name; undefined when there is none. */
export function effectiveProperty(
  object: Node | undefined,
  name: string,
): JsonProperty | undefined {
  return effectiveProperties(object).get(name);
}
