import { getNodeValue } from 'jsonc-parser';
import { readJsonTree } from '../json/jsonTree';

/**
 * What the project's one tolerant reader makes of a JSON text (comments, BOM, trailing commas, a
 * missing end); undefined when there is nothing to read. Of equal keys the last one counts.
 */
export function looseJson(text: string): unknown {
  const { root } = readJsonTree(text);
  return root && getNodeValue(root);
}

/** An own member of a JSON object; undefined when `value` is no object or has no such member. */
export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** A text among the members of a JSON object; '' when there is none. */
export function textMember(value: unknown, key: string): string {
  const found = member(value, key);
  return typeof found === 'string' ? found : '';
}

/** The texts of a JSON array; none for anything else. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
