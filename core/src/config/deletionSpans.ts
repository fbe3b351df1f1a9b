import { isComment, type JsonToken } from '../json/jsonTokens';
import type { Span } from '../text/span';
import { blanksBefore, nextLine } from './lineText';

/**
 * The spans to delete so that the tokens with the given indexes go, together with the white space
 * that only they needed: whole lines where nothing else stands on them, else one side's spaces.
 * Sorted and not overlapping; what remains never runs together nor into a line comment.
 */
export function deletionSpans(
  text: string,
  tokens: readonly JsonToken[],
  doomed: ReadonlySet<number>,
): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!doomed.has(from)) continue;
    let to = from;
    // A comma at the end of a line goes alone, so that its line keeps what else it has.
    const { kind, startsLine } = tokens[from]!;
    const goesAlone = kind === ',' && !startsLine && tokens[from + 1]?.startsLine;
    while (!goesAlone && doomed.has(to + 1)) to += 1;
    const { start, end } = spanOfRun(text, tokens, from, to);
    spans.push({ start: Math.max(start, spans.at(-1)?.end ?? 0), end });
    from = to;
  }
  return spans;
}

function spanOfRun(text: string, tokens: readonly JsonToken[], from: number, to: number): Span {
  const run = tokens.slice(from, to + 1);
  const left = tokens[from - 1];
  const right = tokens[to + 1];
  const { start } = tokens[from]!;
  const { end } = tokens[to]!;
  const startsLine = tokens[from]!.startsLine;
  const endsLine = right === undefined || right.startsLine;
  const opens = left?.kind === '[' || left?.kind === '{';
  const closes = right?.kind === ']' || right?.kind === '}';
  const holdsItem = run.some((token) => token.kind !== ',' && !isComment(token));

  if (startsLine && endsLine) return { start: blanksBefore(text, start), end: nextLine(text, end) };
  if (left === undefined) return { start, end: right?.start ?? end };
  if (startsLine) {
    const pullsUp = closes && holdsItem && left.kind !== 'line-comment';
    return pullsUp ? { start: left.end, end } : { start, end: right!.start };
  }
  if (endsLine) {
    const pullsUp = opens && holdsItem && right !== undefined && !isComment(right);
    if (!pullsUp) return { start: left.end, end };
    return { start: closes ? left.end : start, end: right.start };
  }
  if (opens && closes) return { start: left.end, end: right!.start };
  const isLoneComma = run.every(({ kind }) => kind === ',');
  const followsComma = left.kind === ',' && isComment(right!);
  const keepsRight =
    closes || isLoneComma || followsComma || right!.kind === ',' || right!.kind === ':';
  return keepsRight ? { start: left.end, end } : { start, end: right!.start };
}
