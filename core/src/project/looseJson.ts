import { parse } from 'jsonc-parser';

/** What a tolerant reader makes of a JSON text (comments, BOM and trailing commas allowed); undefined when there is nothing to read. */
export function looseJson(text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });
  } catch {
    // The parser recurses, so thousands of nested brackets exhaust the stack.
    return undefined;
  }
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
