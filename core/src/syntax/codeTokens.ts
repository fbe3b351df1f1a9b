/** A piece of code as its text alone shows it. */
export interface CodeToken {
  readonly kind: 'word' | 'mark' | 'string' | 'template' | 'templateRest' | 'pattern';
  /** Of a string or a part of a template without its quotes, escapes as they are written. */
  readonly text: string;
  /** Whether a line ends between it and the one before. */
  readonly startsLine: boolean;
}

/** Whether a token is a mark. */
export function isMark(token: CodeToken | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

const [LINE_FEED, SLASH, STAR, GREATER] = ['\n', '/', '*', '>'].map((one) => one.charCodeAt(0));
/** By their codes, which are smaller than 128. */
const WORD_PARTS = Array.from({ length: 128 }, (_, code) =>
  /[\w$]/.test(String.fromCharCode(code)),
);
const BLANKS = Array.from({ length: 128 }, (_, code) => /\s/.test(String.fromCharCode(code)));
const STRING = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;
const PATTERN = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/** Longer texts are libraries; an expression might run out of room in them. */
const LONGEST = 200_000;

/** What stands before an expression, so that a slash after it begins a pattern. */
const BEFORE_EXPRESSION =
  /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|await|yield)$/;

/**
 * The tokens of JavaScript or TypeScript without comments, for a look at code that is not worth
 * parsing; marks are single characters but for `=>` and `...`. Undefined where the text alone does
 * not tell them apart, as with JSX, or is no whole code. Takes time in proportion to the text.
 */
export function codeTokens(text: string): readonly CodeToken[] | undefined {
  if (text.length > LONGEST) return undefined;
  const tokens: CodeToken[] = [];
  /** For every brace that is open whether it stands in a template. */
  const braces: boolean[] = [];
  let at = text.startsWith('#!') ? endOfLine(text, 0) : 0;
  let startsLine = true;
  const match = (expression: RegExp): string | undefined => {
    expression.lastIndex = at;
    if (!expression.test(text)) return undefined;
    const from = at;
    at = expression.lastIndex;
    return text.slice(from, at);
  };
  const add = (kind: CodeToken['kind'], piece: string): void => {
    tokens.push({ kind, text: piece, startsLine });
    startsLine = false;
  };
  const template = (kind: 'template' | 'templateRest'): boolean => {
    const part = match(TEMPLATE);
    if (part === undefined) return false;
    const goesOn = part.endsWith('{');
    add(kind, part.slice(0, goesOn ? -2 : -1));
    if (goesOn) braces.push(true);
    return true;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) startsLine = true;
    if (isBlank(code)) {
      at += 1;
      continue;
    }
    if (isWordPart(code)) {
      const from = at;
      do at += 1;
      while (at < text.length && isWordPart(text.charCodeAt(at)));
      add('word', text.slice(from, at));
      continue;
    }
    const character = text.charAt(at);
    const next = text.charCodeAt(at + 1);
    if (character === '/' && next === SLASH) at = endOfLine(text, at);
    else if (character === '/' && next === STAR) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return undefined;
      startsLine ||= text.slice(at, end).includes('\n');
      at = end + 2;
    } else if (character === '/' && beginsPattern(tokens)) {
      const pattern = match(PATTERN);
      if (pattern === undefined) return undefined;
      add('pattern', pattern);
    } else if (character === "'" || character === '"') {
      const string = match(STRING);
      if (string === undefined) return undefined;
      add('string', string.slice(1, -1));
    } else if (character === '`') {
      at += 1;
      if (!template('template')) return undefined;
    } else if (character === '}' && braces.at(-1)) {
      braces.pop();
      at += 1;
      if (!template('templateRest')) return undefined;
    } else if (character === '\\' || (character === '}' && braces.length === 0)) return undefined;
    else {
      if (character === '{') braces.push(false);
      else if (character === '}') braces.pop();
      const isArrow = character === '=' && next === GREATER;
      const mark = isArrow ? '=>' : text.startsWith('...', at) ? '...' : character;
      at += mark.length;
      add('mark', mark);
    }
  }
  return braces.length === 0 ? tokens : undefined;
}

function isWordPart(code: number): boolean {
  return code < 128 ? WORD_PARTS[code]! : !isBlank(code);
}

function isBlank(code: number): boolean {
  return code < 128 ? BLANKS[code]! : /[\s\ufeff]/.test(String.fromCharCode(code));
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Whether a slash after some tokens begins a pattern, and does not divide. */
function beginsPattern(tokens: readonly CodeToken[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return true;
  if (last.kind === 'word') return BEFORE_EXPRESSION.test(last.text);
  if (last.kind !== 'mark' || /[)\]}]/.test(last.text)) return false;
  const isStep = /[+-]/.test(last.text) && tokens.at(-2)?.text === last.text;
  return !isStep;
}
