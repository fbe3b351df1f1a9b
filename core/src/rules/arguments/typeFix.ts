import type { Fix } from '../../findings/finding';
import type { Value } from '../../flow/value';
import { sharedFixes } from '../../messages/rules/shared';
import { formatText } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { replaceFix, writtenAt } from '../_shared/written';

/**
 * Turns a literal of the wrong type into the one that it spells (`'430'` into `430`, `42` into `'42'`,
 * `'false'` into `false`), or puts a single value into the list that is wanted; the latter is not safe,
 * since a string may hold several. Empty where the value is not written out in its place.
 */
export function typeFix(snapshot: Snapshot, value: Value, type: string): Fix[] {
  const written = writtenAt(snapshot, value);
  const literal = asLiteral(value, written, type);
  const newText = literal ?? (isSingle(written, type) ? `[${written}]` : undefined);
  if (newText === undefined) return [];
  const title = formatText(sharedFixes.changeTo, { name: newText });
  return [replaceFix(title, value, newText, { safe: literal !== undefined })];
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function asLiteral(
  value: { readonly kind: Value['kind']; readonly value?: unknown },
  written: string,
  type: string,
): string | undefined {
  const text = written.slice(1, -1);
  if (text === value.value) {
    if (type === 'number' && NUMBER.test(text)) return text;
    return type === 'boolean' && /^(?:true|false)$/.test(text) ? text : undefined;
  }
  return type === 'string' && NUMBER.test(written) ? `'${written}'` : undefined;
}

/** Whether a literal is what the items of the wanted list are. */
function isSingle(written: string, type: string): boolean {
  if (type === 'string[]') return /^['"`]/.test(written);
  if (type === 'number[]') return NUMBER.test(written);
  return type === 'object[]' && written.startsWith('{');
}
