import { type CodeToken, isMark } from '../syntax/codeTokens';

/** Words before a bracket that is no call. */
const NO_CALL =
  /^(?:if|for|while|switch|catch|with|function|async|return|typeof|in|of|case|void|await|yield|delete|throw|else|do|instanceof)$/;

/** Words before brackets whose block is no function's body. */
const CONTROL = /^(?:if|for|while|switch|catch|with|await)$/;

/** What the language makes, and what it calls that runs none of the function's code. */
const MADE = /^(?:Date|Map|Set|RegExp|Error)$/;
const PLAIN = /^(?:require|import|Number|String|Boolean|BigInt|Symbol|parseInt|parseFloat)$/;

/** What code does when it is loaded, outside of all functions. */
export interface LoadTime {
  /** The methods that it calls, by name; `require` is none. */
  readonly calls: ReadonlySet<string>;
  /** The words that it says. */
  readonly words: ReadonlySet<string>;
  /** The accessors that it defines: saying their names may call them. */
  readonly accessors: ReadonlySet<string>;
}

/**
 * What code does when it is loaded. Undefined where it may call something else than methods then,
 * says `word`, or where its text does not tell.
 */
export function loadTimeOf(tokens: readonly CodeToken[], word: string): LoadTime | undefined {
  /** The methods by their brackets; '' for what is none, undefined for what may be anything. */
  const called = new Map<number, string | undefined>();
  const words = new Set<string>();
  const accessors = new Set<string>();
  const open: number[] = [];
  let lastClosed = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind === 'word') {
      if (text === word || (text === 'new' && !makesPlain(tokens, at))) return undefined;
      if (!isAccessor(tokens, at)) words.add(text);
    }
    if (kind === 'template' && isOperand(tokens, at - 1)) return undefined;
    if (kind !== 'mark') continue;
    if (text === '@') return undefined;
    if (text === '=>' && !isMark(tokens[at + 1], '{')) {
      at = endOfExpression(tokens, at + 1) - 1;
      continue;
    }
    if (text === '(' && isOperand(tokens, at - 1)) called.set(at, calledMethod(tokens, at - 1));
    if (text === '{') {
      const header = isMark(tokens[at - 1], ')') ? lastClosed : -1;
      const name = tokens[header - 1];
      const hasBody = header >= 0 && !(name?.kind === 'word' && CONTROL.test(name.text));
      if (hasBody || isMark(tokens[at - 1], '=>')) {
        if (isAccessor(tokens, header - 1)) accessors.add(name!.text);
        called.delete(header);
        at = endOfBody(tokens, at);
        continue;
      }
    }
    if (text === '(' || text === '[' || text === '{') open.push(at);
    if (text === ')' || text === ']' || text === '}') lastClosed = open.pop() ?? -1;
  }
  const calls = new Set<string>();
  for (const name of called.values()) {
    if (name === undefined) return undefined;
    if (name !== '') calls.add(name);
  }
  return { calls, words, accessors };
}

/** Whether the word at a place is the name in an accessor's head. */
function isAccessor(tokens: readonly CodeToken[], at: number): boolean {
  return /^[gs]et$/.test(tokens[at - 1]?.text ?? '') && isMark(tokens[at + 1], '(');
}

/** Whether what stands at a place is called by a bracket, or tags a template, behind it. */
function isOperand(tokens: readonly CodeToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark') return /^[)\]}.>]$/.test(token.text);
  if (token.kind !== 'word' || isMark(tokens[at - 1], '.')) return true;
  if (NO_CALL.test(token.text)) return false;
  const before = isMark(tokens[at - 1], '*') ? tokens[at - 2] : tokens[at - 1];
  return before?.text !== 'function';
}

function calledMethod(tokens: readonly CodeToken[], at: number): string | undefined {
  const { kind, text } = tokens[at]!;
  if (kind !== 'word') return undefined;
  if (isMark(tokens[at - 1], '.')) return text;
  return PLAIN.test(text) || tokens[at - 1]?.text === 'new' ? '' : undefined;
}

/** Whether what `new` makes at a place is the language's own. */
function makesPlain(tokens: readonly CodeToken[], at: number): boolean {
  return MADE.test(tokens[at + 1]?.text ?? '') && isMark(tokens[at + 2], '(');
}

/** Where the block that begins at a place ends; where it does not, at the end. */
function endOfBody(tokens: readonly CodeToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (isMark(tokens[at], '{')) depth += 1;
    if (isMark(tokens[at], '}') && --depth === 0) return at;
  }
  return tokens.length;
}

/** Where an arrow function without a block ends at the latest: what begins a line may be the next statement. */
function endOfExpression(tokens: readonly CodeToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, text, startsLine } = tokens[at]!;
    if (depth === 0 && at > from && startsLine) return at;
    if (kind !== 'mark') continue;
    if (depth === 0 && /^[,;)\]}]$/.test(text)) return at;
    if (text === '(' || text === '[' || text === '{') depth += 1;
    if (text === ')' || text === ']' || text === '}') depth -= 1;
  }
  return tokens.length;
}
