import { isComment, type JsonToken } from '../json/jsonTokens';
import { readJsonTree } from '../json/jsonTree';
import { applyEdits, insertion, type TextEdit } from '../text/span';
import { eolAt, lineIndent } from './lineText';
import { readsAsConfig } from './readsAsConfig';

/** Brackets that are open at once in what may be a config.json. */
const MAX_DEPTH = 100;

/** An object or array that is open, with what comes next in it. */
interface Frame {
  readonly opener: JsonToken;
  next: 'key' | 'colon' | 'value' | 'comma';
}

/**
 * The commas, colons and closing brackets that a text lacks, and those that are too many at its end,
 * as edits in file order. Empty where these alone do not make it JSON, and where a brace could be missing in
 * several places.
 */
export function missingSigns(text: string, tokens: readonly JsonToken[]): readonly TextEdit[] {
  const edits = new SignReader(
    text,
    tokens.filter((token) => !isComment(token)),
  ).read();
  if (edits.length === 0) return edits;
  const { faults, root } = readJsonTree(applyEdits(text, edits));
  // Where an object ends is told by what may stand in it.
  const isClear = !edits.some(({ newText }) => newText.includes('}')) || readsAsConfig(root);
  return faults.length === 0 && root?.type === 'object' && isClear ? edits : [];
}

class SignReader {
  readonly #text: string;
  readonly #tokens: readonly JsonToken[];
  readonly #stack: Frame[] = [];
  readonly #edits: TextEdit[] = [];

  constructor(text: string, tokens: readonly JsonToken[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** Empty where something else is wrong. */
  read(): readonly TextEdit[] {
    for (const [index, token] of this.#tokens.entries()) {
      if (token.error !== undefined) return [];
      if (index > 0 && this.#stack.length === 0) {
        return this.#closersFrom(index) ? this.#edits : [];
      }
      if (!this.#take(index)) return [];
    }
    while (this.#stack.length > 0) if (!this.#close(this.#tokens.length)) return [];
    return this.#edits;
  }

  /** Whether the token fits, after what is missing before it. */
  #take(index: number): boolean {
    const token = this.#tokens[index]!;
    const frame = this.#stack.at(-1);
    if (frame === undefined) return this.#open(token);
    const isKey = token.kind === 'string' && this.#tokens[index + 1]?.kind === ':';
    const isArray = frame.opener.kind === '[';
    if (token.kind === (isArray ? ']' : '}')) return this.#end(frame, index);
    if (token.kind === ']' || token.kind === '}' || (isArray && isKey)) {
      return this.#close(index) && this.#take(index);
    }
    const isValue = /^(?:[[{]|string|literal)$/.test(token.kind);
    if (frame.next === 'comma') {
      if (token.kind !== ',') {
        if (!isValue || (!isArray && !isKey)) return false;
        this.#insert(index, ',');
      }
      frame.next = isArray ? 'value' : 'key';
      return token.kind === ',' || this.#take(index);
    }
    if (frame.next === 'colon') {
      frame.next = 'value';
      if (token.kind === ':') return true;
      // Between two texts a comma may lack as well.
      if (!isValue || token.kind === 'string') return false;
      this.#insert(index, ':');
      return this.#take(index);
    }
    if (frame.next === 'key') {
      frame.next = 'colon';
      return token.kind === 'string';
    }
    frame.next = 'comma';
    return isValue && (this.#open(token) || token.kind === 'string' || token.kind === 'literal');
  }

  #open(opener: JsonToken): boolean {
    if ((opener.kind !== '{' && opener.kind !== '[') || this.#stack.length > MAX_DEPTH)
      return false;
    this.#stack.push({ opener, next: opener.kind === '{' ? 'key' : 'value' });
    return true;
  }

  #end(frame: Frame, index: number): boolean {
    // A comma before it is another rule's.
    const isComplete = frame.next === 'comma' || /^[,[{]$/.test(this.#before(index).kind);
    this.#stack.pop();
    return isComplete;
  }

  /** Closes what is open before a token that belongs further out. */
  #close(index: number): boolean {
    const frame = this.#stack.pop();
    const before = this.#before(index);
    if (frame === undefined || (frame.next !== 'comma' && before !== frame.opener)) return false;
    const { start, kind } = frame.opener;
    const closer = kind === '{' ? '}' : ']';
    const within = this.#text.slice(start, before.end);
    const gap = within.includes('\n')
      ? eolAt(this.#text, start) + lineIndent(this.#text, start)
      : /^[[{] /.test(within)
        ? ' '
        : '';
    this.#insert(index, gap + closer);
    return true;
  }

  /** Takes away what follows the whole where it is nothing but closing brackets. */
  #closersFrom(index: number): boolean {
    const rest = this.#tokens.slice(index);
    const span = { start: this.#before(index).end, end: rest.at(-1)!.end };
    this.#edits.push({ span, newText: '' });
    return rest.every(({ kind }) => kind === '}' || kind === ']');
  }

  #insert(index: number, newText: string): void {
    const at = this.#before(index).end;
    const last = this.#edits.at(-1);
    const isSamePlace = last?.span.start === at && last.span.end === at;
    if (isSamePlace) this.#edits.pop();
    this.#edits.push(insertion(at, (isSamePlace ? last.newText : '') + newText));
  }

  #before(index: number): JsonToken {
    return this.#tokens[index - 1]!;
  }
}
