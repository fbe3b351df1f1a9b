import { type CodeToken, codeTokens, isMark } from '../../syntax/codeTokens';

const CALL = 'callFunction';

/**
 * The cloud functions that a file calls, where its text alone shows that it calls no others: `wx` is
 * only asked for members, `wx.cloud` only for methods that are called at once, and every
 * `callFunction` is one of these and gets an object with a `name` that is written there. Some may be
 * calls that nothing reaches. Undefined where the file may call something else.
 */
export function namedPlainly(text: string): readonly string[] | undefined {
  const calls = text.split(CALL).length - 1;
  if (calls === 0) return COMPUTED.test(text) ? undefined : [];
  const tokens = codeTokens(text) ?? [];
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text: word } = tokens[at]!;
    if (kind !== 'word' || word !== 'wx') continue;
    if (isMark(tokens[at - 1], '.') || !isMark(tokens[at + 1], '.')) return undefined;
    if (tokens[at + 2]?.text !== 'cloud') continue;
    if (!isMark(tokens[at + 3], '.') || !isMark(tokens[at + 5], '(')) return undefined;
    if (tokens[at + 4]?.text !== CALL) continue;
    const name = nameIn(tokens, at + 6);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names.length === calls ? [...new Set(names)] : undefined;
}

/** What may be `callFunction` without saying so. */
const COMPUTED = /\bcloud\s*\[/;

/** The `name` of an object literal that begins at a token; undefined where anything else may give or change it. */
function nameIn(tokens: readonly CodeToken[], start: number): string | undefined {
  if (!isMark(tokens[start], '{')) return undefined;
  let name: string | undefined;
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    const isOpening = kind === 'mark' && /^[{([]$/.test(text);
    if (isOpening) depth += 1;
    if (kind === 'mark' && /^[})\]]$/.test(text)) depth -= 1;
    if (depth === 0) return isMark(tokens[at + 1], ')') ? name : undefined;
    if (depth > 1 || !(isOpening || text === ',')) continue;
    const [key, sign, value, end] = tokens.slice(at + 1, at + 5);
    if (isMark(key, '}')) continue;
    if (key?.kind !== 'word' && key?.kind !== 'string') return undefined;
    if (key.text !== 'name') {
      // `get name()` gives it, too.
      if (sign?.kind !== 'mark' || sign.text === '[' || sign.text === '*') return undefined;
      continue;
    }
    if (name !== undefined || !isMark(sign, ':') || value?.kind !== 'string') return undefined;
    if (value.text.includes('\\') || !(isMark(end, ',') || isMark(end, '}'))) return undefined;
    name = value.text;
  }
  return undefined;
}
