import type { Span, TextEdit } from '../text/span';

/** A slip of the hand for which no JSON reader has a name. */
export type SlipKind =
  | 'wide-sign' // `，` or `：`, as a Chinese keyboard types them
  | 'curly-quotes'
  | 'single-quotes' // or backquotes
  | 'missing-quotes'
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
  '\u3000': ' ',
  '\u00a0': ' ',
};
const CURLY = /[“”„‟＂]/;
const LITERAL = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;
/** Blanks that JSON knows, and comments. */
const TRIVIA = /^(?:\s(?<![\u3000\u00a0])|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/;
const KEY = /^(["'“”]?[\w$]+["'“”]?)\s*[:：]\s*[[{"'“｛［【]/;
const GOES_ON = /^\s*[,:\]}，、：；］｝】]/;
const CLOSES = /^\s*(?:[,:\]}，、：；］｝】]|$)/;

/**
 * The slips of a text that is no JSON, in file order; none overlap. What stands in proper strings
 * and comments is never one.
 */
export function findSlips(text: string): readonly ConfigSlip[] {
  const slips: ConfigSlip[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const sign = text[at]!;
    const skipped = TRIVIA.exec(rest)?.[0];
    if (skipped) {
      at += skipped.length;
      continue;
    }
    const quoted = quotedAt(text, at);
    if (quoted !== undefined) {
      if (quoted.slip !== undefined) slips.push(quoted.slip);
      at = quoted.end;
      continue;
    }
    const right = WIDE_SIGNS[sign];
    if (right !== undefined) slips.push(replaced('wide-sign', at, at + 1, right));
    const word = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(rest)?.[0];
    if (word !== undefined && !LITERAL.test(word) && GOES_ON.test(rest.slice(word.length))) {
      slips.push(enclosed('missing-quotes', at, at + word.length));
    }
    at += word?.length ?? 1;
  }
  const braces = missingBraces(text);
  return braces === undefined ? slips : [braces, ...slips];
}

/** What begins with a quote of whatever kind and ends on its line; undefined where nothing does. */
function quotedAt(text: string, at: number): { end: number; slip?: ConfigSlip } | undefined {
  const opening = text[at]!;
  const line = /^[^\r\n]*/.exec(text.slice(at + 1))![0];
  if (opening === '"') {
    const proper = /^(?:[^"\\]|\\.)*"/.exec(line)?.[0];
    const curly = firstClosing(line, /[”“]/g);
    if (curly !== undefined && (proper === undefined || curly < proper.length - 1)) {
      const end = at + 1 + curly;
      return { end: end + 1, slip: replaced('curly-quotes', end, end + 1, '"') };
    }
    return { end: at + 1 + (proper?.length ?? line.length) };
  }
  const closing = CURLY.test(opening)
    ? /[“”„‟＂"]/g
    : /[‘’]/.test(opening)
      ? /[‘’]/g
      : /['`]/.test(opening)
        ? opening === "'"
          ? /'/g
          : /`/g
        : undefined;
  const length = closing && firstClosing(line, closing);
  if (length === undefined) return undefined;
  const end = at + 1 + length + 1;
  const kind = /['`]/.test(opening) ? 'single-quotes' : 'curly-quotes';
  const isPlain = !/["\\]/.test(line.slice(0, length));
  const edits = isPlain ? quotesAt(at, end) : [];
  return { end, slip: { kind, span: { start: at, end }, edits } };
}

/** Where a string most likely ends: at the first quote behind which a value may end. */
function firstClosing(line: string, quote: RegExp): number | undefined {
  for (const { index } of line.matchAll(quote)) {
    if (CLOSES.test(line.slice(index + 1))) return index;
  }
  return undefined;
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
  const edits = [start, end].map((at) => ({ span: { start: at, end: at }, newText: '"' }));
  return { kind, span: { start, end }, edits };
}

/** A text that begins with a key: the braces around everything are missing. */
function missingBraces(text: string): ConfigSlip | undefined {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = bom + (TRIVIA.exec(text.slice(bom))?.[0].length ?? 0);
  const key = KEY.exec(text.slice(start))?.[1];
  if (key === undefined || !isBalanced(text)) return undefined;
  const end = text.trimEnd().length;
  const isOneLine = !text.slice(start, end).includes('\n');
  const edits = isOneLine
    ? [insertion(start, '{ '), insertion(end, ' }')]
    : [insertion(start, '{\n'), insertion(end, '\n}')];
  return { kind: 'missing-braces', span: { start, end: start + key.length }, edits };
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** Whether as many brackets close as open, so that the outer pair alone can be missing. */
function isBalanced(text: string): boolean {
  const signs = text.replace(/"(?:[^"\\\n]|\\.)*"/g, '');
  const count = (kind: RegExp) => signs.match(kind)?.length ?? 0;
  return count(/[{｛]/g) === count(/[}｝]/g) && count(/[[［【]/g) === count(/[\]］】]/g);
}
