import { sdkNames } from './sdkNames';

const TOKEN = /[\w$]+|[^\w$\s]/g;

/** What would hide a name from a look at the text, load what no text names, or name interfaces in words. */
const HIDDEN =
  /\\[ux]|cloudcall-uses|\b(?:require|import)\s*\(\s*[^'"\s]|\}\s*from\s*['"]wx-server-sdk/;

/** Members of the sdk that lead neither back to it nor to its openapi object. */
const ENDS = new Set(
  'init getWXContext database callFunction uploadFile downloadFile deleteFile getTempFileURL getOpenData logger DYNAMIC_CURRENT_ENV'.split(
    ' ',
  ),
);

/** Methods of functions that give the function itself away instead of calling it. */
const HANDS_ON = new Set(['bind', 'call', 'apply']);

/**
 * Whether a file writes every cloud call out (`cloud.openapi.wxacode.get(…)`), and does nothing else with
 * the sdk that could put it or its openapi object behind another name. Where that holds for all files of
 * a function, no other expression is one of them. Looks at words alone, those in comments included, and
 * errs on the side of no.
 */
export function spellsItsCalls(text: string): boolean {
  if (HIDDEN.test(text)) return false;
  if (!text.includes('openapi') && !text.includes('wx-server-sdk')) return true;
  const names = sdkNames(text);
  const tokens = text.match(TOKEN) ?? [];
  let loads = 0;
  for (const [index, token] of tokens.entries()) {
    if (token === 'server' && tokens[index + 2] === 'sdk') loads += 1;
    const isMember = tokens[index - 1] === '.';
    if (token === 'openapi') {
      const isSdk = isMember && names.has(tokens[index - 2]!) && tokens[index - 3] !== '.';
      if (!isSdk || !isCalled(tokens, index + 1)) return false;
    } else if (names.has(token) && !isMember) {
      const next = tokens[index + 1] === '.' ? tokens[index + 2]! : '';
      const isDeclared = /^(?:const|let|var|import|as)$/.test(tokens[index - 1] ?? '');
      if (!isDeclared && next !== 'openapi' && !ENDS.has(next)) return false;
    }
  }
  return loads === names.size;
}

/** Whether names with dots before them, and the bracket of a call, follow. */
function isCalled(tokens: readonly string[], from: number): boolean {
  let at = from;
  while (tokens[at] === '.' && /^\w/.test(tokens[at + 1] ?? '')) at += 2;
  return at > from && tokens[at] === '(' && !HANDS_ON.has(tokens[at - 1]!);
}
