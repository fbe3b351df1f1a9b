import type { Span } from '../../text/span';
import { startOfRun } from '../../text/startOfRun';
import type { ConfigSpot } from '../configSpot';

/** A place of a JSON file where a string stands or may stand. */
export interface JsonSlot {
  /** The inside of the string there, or the bare word before the cursor. */
  readonly inside: Span;
  /** The same with the quotes. */
  readonly whole: Span;
  /** Whether the cursor is between quotes; `closed` when the second one is there. */
  readonly quotes: 'none' | 'open' | 'closed';
  /** The comma that must follow what is inserted; '' for none. */
  readonly comma: '' | ',';
  /** Whether a colon follows, so that a key has its value. */
  readonly hasValue: boolean;
}

/** What a completion replaces and inserts, and what the typed text is compared with. */
export interface JsonInsertion {
  readonly span: Span;
  readonly newText: string;
  readonly filterText: string;
  readonly whole: true;
}

/**
 * The slot at an offset: the string there, or an empty place after a bracket, colon or comma.
 * Undefined where no string may stand.
 */
export function jsonSlot(text: string, offset: number, spot: ConfigSpot): JsonSlot | undefined {
  return insideString(text, offset, spot) ?? emptyPlace(text, offset, spot);
}

function insideString(text: string, offset: number, { node }: ConfigSpot): JsonSlot | undefined {
  if (node === undefined || text[node.offset] !== '"' || offset <= node.offset) return undefined;
  const end = node.offset + node.length;
  const closed = node.length > 1 && text[end - 1] === '"' && text[end - 2] !== '\\';
  if (closed && offset === end) return undefined;
  const last = closed ? end : offset;
  return {
    inside: { start: node.offset + 1, end: closed ? end - 1 : offset },
    whole: { start: node.offset, end: last },
    quotes: closed ? 'closed' : 'open',
    comma: '',
    hasValue: /^\s*:/.test(text.slice(last)),
  };
}

function emptyPlace(text: string, offset: number, { node }: ConfigSpot): JsonSlot | undefined {
  if (node !== undefined && offset > node.offset && text[node.offset] === '"') return undefined;
  const start = startOfRun(text, offset, /[\w.$]/);
  if (!/[[{,:]\s*$/.test(text.slice(0, start))) return undefined;
  const span = { start, end: offset };
  const comma = /^\s*["{[\d]/.test(text.slice(offset)) ? ',' : '';
  return { inside: span, whole: span, quotes: 'none', comma, hasValue: false };
}

/** Puts a string's value into a slot, adding the quotes and the comma that are missing. */
export function insertString(slot: JsonSlot, value: string, search = value): JsonInsertion {
  const quoted = JSON.stringify(value);
  if (slot.quotes === 'none') {
    const bare = slot.whole.end > slot.whole.start;
    const filterText = bare ? search : JSON.stringify(search);
    return { span: slot.whole, newText: quoted + slot.comma, filterText, whole: true };
  }
  const newText = slot.quotes === 'closed' ? quoted.slice(1, -1) : quoted.slice(1);
  return { span: slot.inside, newText, filterText: search, whole: true };
}

/** Puts a key and the beginning of its value, in snippet syntax, into a slot. */
export function insertKey(slot: JsonSlot, key: string, value: string): JsonInsertion {
  const quoted = JSON.stringify(key);
  const bare = slot.quotes === 'none' && slot.whole.end > slot.whole.start;
  const newText = slot.hasValue ? quoted : `${quoted}: ${value}${slot.comma}`;
  return { span: slot.whole, newText, filterText: bare ? key : quoted, whole: true };
}
