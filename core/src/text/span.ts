/** A range of a file in UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a file. `file` is a normalised path (see `text/path.ts`). */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** One replacement in a file's text; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** All edits of one file, sorted by start and not overlapping. */
export interface FileEdit {
  readonly file: string;
  /** True when the file does not exist yet: `edits` then holds its whole text at offset 0. */
  readonly create: boolean;
  readonly edits: readonly TextEdit[];
}

/** Whether `offset` lies in the span or at its end, where a cursor still touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether a span lies in another one, or is the same. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans are the same. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Tells places apart, as the key of a map. */
export function placeKey({ file, span }: Place): string {
  return `${file}:${span.start}:${span.end}`;
}

/** Whether two spans have a place in common, their ends included. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Of things that touch an offset those with the shortest span, in their order; none where nothing does. */
export function narrowestAt<T>(
  things: readonly T[],
  offset: number,
  spanOf: (thing: T) => Span,
): readonly T[] {
  const around = things.filter((thing) => touches(spanOf(thing), offset));
  const length = (thing: T): number => spanOf(thing).end - spanOf(thing).start;
  const shortest = Math.min(...around.map(length));
  return around.filter((thing) => length(thing) === shortest);
}

/** Orders edits, or what else has a span, by where they begin. */
export function byStart(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}

/** The edit that puts text in at an offset. */
export function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** Applies sorted, non-overlapping edits and returns the new text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of edits) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}
