import { BOM } from '../text/bom';
import { insertion, type Span, type TextEdit } from '../text/span';

/** A slip of the hand for which no JSON reader has a name. */
type SlipKind =
  | 'odd-blank' // a no-break or full-width space
  | 'wide-sign' // `，` or `：`, as a Chinese keyboard types them
  | 'curly-quotes'
  | 'single-quotes' // or backquotes
  | 'missing-quotes'
  | 'script-sign' // `module.exports =`, `;` or `=`, as a script has them
  | 'merge-mark' // of git, with both versions of what stands between them
  | 'missing-braces'; // around the whole

/** A slip with what puts it right. */
export interface ConfigSlip {
  readonly kind: SlipKind;
  readonly span: Span;
  /** Empty where more than one answer is right. */
  readonly edits: readonly TextEdit[];
}

const WIDE_SIGNS: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};
const ODD_BLANK = /[\u3000\u00a0]/y;
const LITERAL = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;
/** Blanks that JSON knows, and comments. */
const TRIVIA = /(?:\s(?<![\u3000\u00a0])|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y;
const KEY = /(["'“”]?[\w$]+["'“”]?)\s*[:：]\s*[[{"'“｛［【]/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$.-]*/uy;
const GOES_ON = /\s*[,:\]}，、：；］｝】]/y;
const CLOSES = /[^\S\r\n]*(?:[,:\]}，、：；］｝】\r\n]|$)/y;
const PROPER = /"(?:[^"\\\r\n]|\\[^\r\n])*"/y;
const LINE = /[^\r\n]*/y;
const SEPARATES = /;(?=\s*["'“\w[{])/y;
const EQUALS = /=(?![=>])/y;
/** What a script has before the object that it exports. */
const EXPORTS = /(?:(?:module\.)?exports\s*=|export\s+default\b)\s*(?=\{)/y;
const MERGE_MARK = /(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])/y;

/** What closes a string that begins with each kind of quote. */
const CLOSINGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'“”„‟＂'].map((quote) => [quote, '“”„‟＂"'])),
  ...Object.fromEntries([...'‘’'].map((quote) => [quote, '‘’'])),
  "'": "'",
  '`': '`',
};

/**
 * The slips of a text that is no JSON, in file order; none overlap. What stands in proper strings
 * and comments is never one.
 */
export function findSlips(text: string): readonly ConfigSlip[] {
  const slips: ConfigSlip[] = [];
  const quotes = new Quotes(text);
  const brace = text.includes('{') ? text.indexOf('{') : text.length;
  let at = text.startsWith(BOM) ? BOM.length : 0;
  while (at < text.length) {
    const skipped = matchAt(TRIVIA, text, at);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const quoted = quotes.quotedAt(at);
    if (quoted !== undefined) {
      if (quoted.slip !== undefined) slips.push(quoted.slip);
      at = quoted.end;
      continue;
    }
    const mark = matchAt(MERGE_MARK, text, at)?.[0];
    if (mark !== undefined) {
      // Whatever else is wrong comes from there.
      return [{ kind: 'merge-mark', span: { start: at, end: at + mark.length }, edits: [] }];
    }
    const exported = matchAt(EXPORTS, text, at)?.[0];
    if (exported !== undefined) {
      slips.push(replaced('script-sign', at, at + exported.length, ''));
      at += exported.length;
      continue;
    }
    if (text[at] === ';') {
      slips.push(replaced('script-sign', at, at + 1, matchAt(SEPARATES, text, at) ? ',' : ''));
    } else if (at > brace && matchAt(EQUALS, text, at))
      slips.push(replaced('script-sign', at, at + 1, ':'));
    if (matchAt(ODD_BLANK, text, at)) slips.push(replaced('odd-blank', at, at + 1, ' '));
    const right = WIDE_SIGNS[text[at]!];
    if (right !== undefined) slips.push(replaced('wide-sign', at, at + 1, right));
    const word = matchAt(WORD, text, at)?.[0];
    if (word !== undefined && !LITERAL.test(word) && matchAt(GOES_ON, text, at + word.length)) {
      slips.push(enclosed('missing-quotes', at, at + word.length));
    }
    at += word?.length ?? 1;
  }
  const braces = missingBraces(text);
  return braces === undefined ? slips : [braces, ...slips];
}

/** What a sticky expression matches at an offset; undefined where it does not. */
function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}

/** Finds where strings of whatever quotes end, looking at every character a bounded number of times. */
class Quotes {
  readonly #text: string;
  /** Up to where in the text nothing closes a string, by the quotes that could. */
  readonly #open = new Map<string, number>();
  /** Where the line ends that was looked at last. */
  #end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** What begins with a quote of whatever kind and ends on its line; undefined where nothing does. */
  quotedAt(at: number): { end: number; slip?: ConfigSlip } | undefined {
    const opening = this.#text[at]!;
    if (opening === '"') return this.#properAt(at);
    const closings = CLOSINGS[opening];
    if (closings === undefined) return undefined;
    const lineEnd = this.#lineEnd(at + 1);
    const closing = this.#firstClosing(at + 1, lineEnd, closings);
    if (closing === undefined) return undefined;
    const end = closing + 1;
    const kind = opening === "'" || opening === '`' ? 'single-quotes' : 'curly-quotes';
    const isPlain = !/["\\]/.test(this.#text.slice(at + 1, closing));
    const edits = isPlain ? quotesAt(at, end) : [];
    return { end, slip: { kind, span: { start: at, end }, edits } };
  }

  #properAt(at: number): { end: number; slip?: ConfigSlip } {
    const proper = matchAt(PROPER, this.#text, at)?.[0];
    const end = proper === undefined ? this.#lineEnd(at) : at + proper.length - 1;
    const curly = this.#firstClosing(at + 1, end, '”“');
    if (curly === undefined) return { end: proper === undefined ? end : end + 1 };
    return { end: curly + 1, slip: replaced('curly-quotes', curly, curly + 1, '"') };
  }

  #lineEnd(at: number): number {
    if (at > this.#end) this.#end = at + matchAt(LINE, this.#text, at)![0].length;
    return this.#end;
  }

  /** Where a string most likely ends: at the first quote behind which a value may end. */
  #firstClosing(from: number, end: number, closings: string): number | undefined {
    for (let at = Math.max(from, this.#open.get(closings) ?? 0); at < end; at += 1) {
      if (!closings.includes(this.#text[at]!)) continue;
      if (matchAt(CLOSES, this.#text, at + 1)) return at;
    }
    this.#open.set(closings, end);
    return undefined;
  }
}

function quotesAt(start: number, end: number): TextEdit[] {
  return [
    { span: { start, end: start + 1 }, newText: '"' },
    { span: { start: end - 1, end }, newText: '"' },
  ];
}

function replaced(kind: SlipKind, start: number, end: number, newText: string): ConfigSlip {
  return { kind, span: { start, end }, edits: [{ span: { start, end }, newText }] };
}

function enclosed(kind: SlipKind, start: number, end: number): ConfigSlip {
  const edits = [insertion(start, '"'), insertion(end, '"')];
  return { kind, span: { start, end }, edits };
}

/** A text that begins with a key: the braces around everything are missing. */
function missingBraces(text: string): ConfigSlip | undefined {
  const bom = text.startsWith(BOM) ? BOM.length : 0;
  const start = bom + (matchAt(TRIVIA, text, bom)?.[0].length ?? 0);
  const key = matchAt(KEY, text, start)?.[1];
  if (key === undefined || !isBalanced(text)) return undefined;
  const end = text.trimEnd().length;
  const isOneLine = !text.slice(start, end).includes('\n');
  const edits = isOneLine
    ? [insertion(start, '{ '), insertion(end, ' }')]
    : [insertion(start, '{\n'), insertion(end, '\n}')];
  return { kind: 'missing-braces', span: { start, end: start + key.length }, edits };
}

/** Whether as many brackets close as open, so that the outer pair alone can be missing. */
function isBalanced(text: string): boolean {
  const signs = text.replace(/"(?:[^"\\\n]|\\.)*"/g, '');
  const count = (kind: RegExp) => signs.match(kind)?.length ?? 0;
  return count(/[{｛]/g) === count(/[}｝]/g) && count(/[[［【]/g) === count(/[\]］】]/g);
}
