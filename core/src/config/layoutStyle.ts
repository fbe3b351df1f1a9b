import { isComment, type JsonToken } from '../json/jsonTokens';
import { breaksBetween, type ContainerLayout, tailOf } from './containerLayout';
import { blanksAfter, blanksBefore, eolAt, lineIndent } from './lineText';

/** The habits of a file that a new piece of it follows. */
export interface LayoutStyle {
  /** One step of indentation. */
  readonly unit: string;
  readonly eol: string;
  /** The colon of a property with its white space. */
  readonly colon: string;
  /** The comma between two elements on one line, with its white space: as in arrays, else as behind colons. */
  readonly comma: { readonly before: string; readonly after: string };
  /** White space inside the brackets of a one-line object and array. */
  readonly braces: string;
  readonly brackets: string;
}

/** What stands between two items of a container. */
export interface Separator {
  /** Whether each item has its own line, and where the comma stands then. */
  readonly kind: 'one-line' | 'comma-last' | 'comma-first';
  readonly before: string;
  readonly after: string;
  /** The indentation of an item on its own line; undefined on one line. */
  readonly indent: string | undefined;
}

/** The habits around the token with the index `near`. */
export function styleAt(text: string, tokens: readonly JsonToken[], near: number): LayoutStyle {
  const gap = (index: number): string =>
    text.slice(tokens[index]!.end, tokens[index + 1]?.start ?? text.length);
  /** What `read` finds at the nearest token of a kind; a token before `near` goes first. */
  const nearest = <T>(kinds: string, read: (index: number) => T | undefined): T | undefined => {
    let found: { value: T; distance: number } | undefined;
    tokens.forEach((token, index) => {
      const distance = index <= near ? near - index : index - near + tokens.length;
      if (!kinds.includes(token.kind) || distance >= (found?.distance ?? Infinity)) return;
      const value = read(index);
      if (value !== undefined) found = { value, distance };
    });
    return found?.value;
  };
  const isInArray = arrayCommas(tokens);
  const blank = (index: number): string | undefined =>
    /^[ \t]*$/.test(gap(index)) && isInlineNeighbour(tokens[index + 1]) ? gap(index) : undefined;
  const around = (index: number): { before: string; after: string } | undefined => {
    const after = blank(index);
    return after === undefined ? undefined : { before: blank(index - 1) ?? '', after };
  };
  const colon = nearest(':', around) ?? { before: '', after: ' ' };
  return {
    unit: nearest('{[', (index) => stepAt(text, tokens, index)) ?? '  ',
    eol: eolAt(text, tokens[near]?.start ?? 0),
    colon: `${colon.before}:${colon.after}`,
    comma: nearest(',', (index) => (isInArray.has(index) ? around(index) : undefined)) ?? {
      before: '',
      after: colon.after === '' ? '' : ' ',
    },
    braces: nearest('{', blank) ?? '',
    brackets: nearest('[', blank) ?? '',
  };
}

/** The indexes of the commas that part the elements of arrays. */
function arrayCommas(tokens: readonly JsonToken[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: string[] = [];
  tokens.forEach(({ kind }, index) => {
    if (kind === '{' || kind === '[') open.push(kind);
    else if (kind === '}' || kind === ']') open.pop();
    else if (kind === ',' && open.at(-1) === '[') found.add(index);
  });
  return found;
}

/** Whether the white space before a token tells something about the spacing of items. */
function isInlineNeighbour(token: JsonToken | undefined): boolean {
  return token !== undefined && token.kind !== '}' && token.kind !== ']' && !isComment(token);
}

/** How much deeper the content of a bracket stands than its line; undefined on one line. */
function stepAt(text: string, tokens: readonly JsonToken[], open: number): string | undefined {
  const next = tokens[open + 1];
  if (next === undefined || !next.startsLine || '}]'.includes(next.kind)) return undefined;
  const outer = lineIndent(text, tokens[open]!.start);
  const inner = lineIndent(text, next.start);
  return inner.startsWith(outer) ? inner.slice(outer.length) : undefined;
}

/** How the items of a container are parted, judged by its last two; it has at least one. */
export function separatorOf(layout: ContainerLayout, style: LayoutStyle): Separator {
  const { text, tokens, items } = layout;
  const last = items.at(-1)!;
  const lastStart = tokens[last.first]!.start;
  const indent = lineIndent(text, lastStart);
  const eol = eolAt(text, tokens[tailOf(layout, last, last.comma, true)]!.end);
  const comma = items.at(-2)?.comma;
  if (comma === undefined) {
    return breaksBetween(layout, layout.open, last.first)
      ? { kind: 'comma-last', before: '', after: eol + indent, indent }
      : { kind: 'one-line', ...style.comma, indent: undefined };
  }
  const commaStart = tokens[comma]!.start;
  const gapBefore = text.slice(blanksBefore(text, commaStart), commaStart);
  const gapAfter = text.slice(tokens[comma]!.end, blanksAfter(text, tokens[comma]!.end));
  if (breaksBetween(layout, items.at(-2)!.last, comma)) {
    const after = breaksBetween(layout, comma, last.first) ? eol + indent : gapAfter;
    const column = lineIndent(text, tokens[comma]!.start) + ' '.repeat(1 + gapAfter.length);
    return { kind: 'comma-first', before: eol + indent, after, indent: column };
  }
  return breaksBetween(layout, comma, last.first)
    ? { kind: 'comma-last', before: gapBefore, after: eol + indent, indent }
    : { kind: 'one-line', before: gapBefore, after: gapAfter, indent: undefined };
}
