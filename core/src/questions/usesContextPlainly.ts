import { type CodeToken, isMark } from '../syntax/codeTokens';
import { foldedName } from '../text/foldedName';
import { CONTEXT_FIELDS } from './contextFields';
import { type LoadTime, loadTimeOf } from './loadTime';

const CONTEXT = 'getWXContext';

/** Methods that code may call when it is loaded, unless its own code has one of the name. */
const SETTING_UP = /^(?:init|database|collection|config|freeze|join|resolve|extend|create\w*)$/;

/** Whether a name is spelled as the context's members are; none that the context lacks is, but for its underscores. */
function isField(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name) && (CONTEXT_FIELDS.get(foldedName(name)) ?? name) === name;
}

/** What a string may say in other letters. */
const ESCAPED_LETTER = /\\(?:u00[2-7]|u\{|x[2-7])/;

/**
 * Whether the texts of a function's files alone show that all it does with `getWXContext()` is to read
 * members in capital letters of it, inside of functions that nobody calls while the code is loaded.
 */
export function usesContextPlainly(files: readonly (readonly CodeToken[])[]): boolean {
  const loads: LoadTime[] = [];
  for (const tokens of files) {
    const load = loadTimeOf(tokens, CONTEXT);
    if (load === undefined || !takesPlainly(tokens)) return false;
    loads.push(load);
  }
  const called = new Set(loads.flatMap(({ calls }) => [...calls]));
  const isPlain =
    [...called].every((name) => SETTING_UP.test(name)) &&
    !loads.some(({ accessors }) =>
      [...accessors].some((name) => loads.some(({ words }) => words.has(name))),
    );
  return (
    isPlain &&
    !files.some((tokens) =>
      tokens.some(({ text }, at) => called.has(text) && !isMethodCall(tokens, at)),
    )
  );
}

function isMethodCall(tokens: readonly CodeToken[], at: number): boolean {
  return tokens[at]!.kind === 'word' && isMark(tokens[at - 1], '.') && isMark(tokens[at + 1], '(');
}

/** Whether the contexts of a file, and the names that hold one, go nowhere but into members. */
function takesPlainly(tokens: readonly CodeToken[]): boolean {
  const holders = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind === 'mark') continue;
    if (kind === 'word' ? text !== CONTEXT && text.includes(CONTEXT) : ESCAPED_LETTER.test(text)) {
      return false;
    }
    if (text !== CONTEXT) continue;
    const isCalled = isMethodCall(tokens, at) && isMark(tokens[at + 2], ')');
    if (!isCalled) return false;
    if (isFieldRead(tokens, at + 3)) continue;
    const holder = holderOf(tokens, at, at + 3);
    if (holder === undefined) return false;
    if (holder !== '') holders.add(holder);
  }
  return !tokens.some(
    ({ kind, text }, at) => kind === 'word' && holders.has(text) && !isPlainName(tokens, at),
  );
}

/** Whether a place where a holder's name stands only declares it, or reads a member in capitals. */
function isPlainName(tokens: readonly CodeToken[], at: number): boolean {
  if (isMark(tokens[at - 1], '.') || isFieldRead(tokens, at + 1)) return true;
  if (isDeclared(tokens, at)) return isMark(tokens[at + 1], '=');
  return holderOf(tokens, at, at + 1) === '';
}

function isFieldRead(tokens: readonly CodeToken[], at: number): boolean {
  const dot = isMark(tokens[at], '?') ? at + 1 : at;
  return isMark(tokens[dot], '.') && isField(tokens[dot + 1]?.text ?? '');
}

/**
 * What a value that is read at a place and ends before `end` is declared as: the name, or '' where
 * members in capitals are taken out of it; undefined where neither is so.
 */
function holderOf(tokens: readonly CodeToken[], at: number, end: number): string | undefined {
  if (!endsStatement(tokens, end)) return undefined;
  let start = at;
  while (isMark(tokens[start - 1], '.')) start -= 2;
  if (tokens[start - 1]?.text === 'await') start -= 1;
  if (!isMark(tokens[start - 1], '=')) return undefined;
  const target = tokens[start - 2];
  if (target?.kind === 'word') return isDeclared(tokens, start - 2) ? target.text : undefined;
  return takesFields(tokens, start - 2) ? '' : undefined;
}

function isDeclared(tokens: readonly CodeToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'word' && /^(?:const|let|var)$/.test(before.text);
}

function endsStatement(tokens: readonly CodeToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === 'word') return token.startsLine;
  return token.kind === 'mark' && /^[;,}]$/.test(token.text);
}

/** Whether a declared pattern that ends at a place takes members in capitals and nothing else. */
function takesFields(tokens: readonly CodeToken[], end: number): boolean {
  if (!isMark(tokens[end], '}')) return false;
  let at = end - 1;
  while (!isMark(tokens[at], '{')) {
    if (isMark(tokens[at], ',')) at -= 1;
    const isRenamed = isMark(tokens[at - 1], ':');
    const name = tokens[isRenamed ? at - 2 : at];
    if (name?.kind !== 'word' || tokens[at]?.kind !== 'word' || !isField(name.text)) return false;
    at -= isRenamed ? 3 : 1;
  }
  return isDeclared(tokens, at);
}
