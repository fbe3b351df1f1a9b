import { createScanner } from 'jsonc-parser';
import { BOM } from '../text/bom';
import type { Span } from '../text/span';
import { startOfRun } from '../text/startOfRun';

type TokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'string'
  | 'literal' // number, true, false, null
  | 'line-comment'
  | 'block-comment'
  | 'unknown';

/** One token of a JSON text with comments; white space stands between tokens and is none. */
export interface JsonToken extends Span {
  readonly kind: TokenKind;
  /** The decoded value of a string, the raw text of anything else. */
  readonly value: string;
  /** Whether a line ends between the token before and this one; true for the first token. */
  readonly startsLine: boolean;
  /** The name of the scanner's error in this token, as the parser of jsonc-parser spells it. */
  readonly error: string | undefined;
}

// The scanner's enums are ambient and constant, so their values are spelt out here.
const KINDS: Readonly<Record<number, TokenKind>> = {
  1: '{',
  2: '}',
  3: '[',
  4: ']',
  5: ',',
  6: ':',
  7: 'literal',
  8: 'literal',
  9: 'literal',
  10: 'string',
  11: 'literal',
  12: 'line-comment',
  13: 'block-comment',
  16: 'unknown',
};
const LINE_BREAK = 14;
const WHITE_SPACE = 15;
const END = 17;
const ERRORS = [
  undefined,
  'UnexpectedEndOfComment',
  'UnexpectedEndOfString',
  'UnexpectedEndOfNumber',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
] as const;

/** Whether the token is a comment of either kind. */
export function isComment(token: JsonToken): boolean {
  return token.kind === 'line-comment' || token.kind === 'block-comment';
}

/**
 * Splits a text into its tokens; a byte order mark at the start is passed over. Every text has
 * tokens: what is no JSON is `unknown` or carries an `error`.
 */
export function scanJson(text: string): JsonToken[] {
  const scanner = createScanner(text);
  if (text.startsWith(BOM)) scanner.setPosition(1);
  const tokens: JsonToken[] = [];
  let startsLine = true;
  for (let code: number = scanner.scan(); code !== END; code = scanner.scan()) {
    if (code === LINE_BREAK) startsLine = true;
    if (code === LINE_BREAK || code === WHITE_SPACE) continue;
    const start = scanner.getTokenOffset();
    const error = ERRORS[scanner.getTokenError()];
    let end = Math.min(start + scanner.getTokenLength(), text.length);
    const kind = KINDS[code] ?? 'unknown';
    // The scanner's own value of a comment begins one character too early.
    let value = kind === 'string' ? scanner.getTokenValue() : text.slice(start, end);
    if (error === 'UnexpectedEndOfString') {
      // A string still being typed swallows the rest of its line; brackets and commas at the end of
      // that line were there before it.
      end = Math.max(start + 1, startOfRun(text, end, /[\]},\s]/));
      value = text.slice(start + 1, end);
      scanner.setPosition(end);
    }
    tokens.push({ kind, start, end, value, startsLine, error });
    startsLine = false;
  }
  return tokens;
}
