import { isComment, type JsonToken } from '../json/jsonTokens';

/** One element of an array or one property of an object, as indexes into the tokens. */
export interface LayoutItem {
  readonly first: number;
  readonly last: number;
  /** The comma behind it; undefined behind the last item unless it trails. */
  readonly comma: number | undefined;
}

/** How an array or object lies in its text. */
export interface ContainerLayout {
  readonly text: string;
  readonly tokens: readonly JsonToken[];
  /** The indexes of the brackets. */
  readonly open: number;
  readonly close: number;
  readonly items: readonly LayoutItem[];
}

/** Lays out the array or object whose bracket opens at `offset`. The text must be well formed. */
export function layOut(
  text: string,
  tokens: readonly JsonToken[],
  offset: number,
): ContainerLayout {
  const open = tokens.findIndex(({ start }) => start === offset);
  const items: { first: number; last: number; comma: number | undefined }[] = [];
  let isNew = true;
  let depth = 0;
  let at = open + 1;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (isComment(token)) continue;
    if (token.kind === ',' && depth === 0) {
      items.at(-1)!.comma = at;
      isNew = true;
      continue;
    }
    if (token.kind === '{' || token.kind === '[') depth += 1;
    else if (token.kind === '}' || token.kind === ']') depth -= 1;
    if (depth < 0) break;
    if (isNew) items.push({ first: at, last: at, comma: undefined });
    else items.at(-1)!.last = at;
    isNew = false;
  }
  return { text, tokens, open, close: at, items };
}

/** Whether a line ends between two tokens, the first of which stands before the second. */
export function breaksBetween(layout: ContainerLayout, before: number, after: number): boolean {
  return layout.tokens.slice(before + 1, after + 1).some(({ startsLine }) => startsLine);
}

/**
 * The comments that belong to an item because they stand behind it on its line. What stands between
 * its comma and something else on the same line does not.
 */
export function commentsBehind(layout: ContainerLayout, item: LayoutItem): number[] {
  const { tokens } = layout;
  const beforeComma: number[] = [];
  const afterComma: number[] = [];
  let at = item.last + 1;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (at === item.comma) continue;
    if (token.startsLine || !isComment(token)) break;
    (item.comma !== undefined && at > item.comma ? afterComma : beforeComma).push(at);
  }
  const next = tokens[at];
  return next?.startsLine === false ? beforeComma : [...beforeComma, ...afterComma];
}

/**
 * The comments that belong to an item because they stand before it on its line, unless they follow
 * the opening bracket there: then they speak for the whole container.
 */
export function commentsBefore(layout: ContainerLayout, item: LayoutItem): number[] {
  const { tokens } = layout;
  const found: number[] = [];
  let at = item.first;
  while (!tokens[at]!.startsLine && isComment(tokens[at - 1]!)) {
    at -= 1;
    found.unshift(at);
  }
  return tokens[at]!.startsLine || at - 1 > layout.open ? found : [];
}

/**
 * The last token that stays before what is inserted behind an item and its `comma` (undefined when
 * it has none): they or comments on their line. What is inserted on the same line (`onLines` false)
 * goes before a comment that stands between a trailing comma and the closing bracket.
 */
export function tailOf(
  layout: ContainerLayout,
  item: LayoutItem,
  comma: number | undefined,
  onLines: boolean,
): number {
  const { tokens, close } = layout;
  const from = Math.max(item.last, comma ?? -1);
  let tail = from;
  while (tokens[tail + 1]?.startsLine === false && isComment(tokens[tail + 1]!)) tail += 1;
  const endsLine = tokens[tail + 1]?.startsLine !== false;
  return comma === undefined || endsLine || (onLines && tail + 1 === close) ? tail : from;
}
