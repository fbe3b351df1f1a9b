import {
  breaksBetween,
  type ContainerLayout,
  commentsBefore,
  commentsBehind,
  type LayoutItem,
  tailOf,
} from './containerLayout';
import { deletionSpans } from './deletionSpans';
import { fillContainer } from './fillContainer';
import { type LayoutStyle, type Separator, separatorOf } from './layoutStyle';
import { eolAt, lineEndOr, lineIndent } from './lineText';
import type { Piece } from './pieceText';
import type { TextChanges } from './textChanges';

/** What becomes of the items of an array or object, by their indexes. */
export interface ContainerChange {
  readonly remove: ReadonlySet<number>;
  readonly replace: ReadonlyMap<number, readonly Piece[]>;
  readonly append: readonly Piece[];
}

/** Changes an array or object and leaves the rest of it as it is. */
export function changeContainer(
  layout: ContainerLayout,
  wanted: ContainerChange,
  style: LayoutStyle,
  changes: TextChanges,
): void {
  const { text, tokens, items, open, close } = layout;
  if (items.length === 0) {
    if (wanted.append.length > 0) fillContainer(layout, wanted.append, style, changes);
    return;
  }
  const separator = separatorOf(layout, style);
  const { remove, replace, append } = keepOne(layout, wanted);
  for (const [index, pieces] of replace) {
    const { first, last } = items[index]!;
    const span = { start: tokens[first]!.start, end: tokens[last]!.end };
    changes.replace(span, join(pieces, style, separator));
  }
  const kept = items.map((_, index) => index).filter((index) => !remove.has(index));
  const doomed = doomedTokens(layout, remove, kept, separator, append.length > 0);
  if (wanted.append.length > 0 && replace !== wanted.replace) {
    for (const comment of ownComments(layout, items[0]!)) doomed.add(comment);
  }
  const lastKept = kept.at(-1);
  if (lastKept === undefined && allGo(layout, doomed)) {
    changes.delete({ start: tokens[open]!.end, end: tokens[close]!.start });
    return;
  }
  for (const span of deletionSpans(text, tokens, doomed)) changes.delete(span);
  if (append.length > 0 && lastKept !== undefined) {
    appendItems(layout, items[lastKept]!, append, style, separator, changes);
  }
}

/** When every item goes and new ones come, the new ones take the place of the first. */
function keepOne(layout: ContainerLayout, wanted: ContainerChange): ContainerChange {
  if (wanted.append.length === 0 || wanted.remove.size < layout.items.length) return wanted;
  const remove = new Set(wanted.remove);
  remove.delete(0);
  return { remove, replace: new Map([[0, wanted.append]]), append: [] };
}

function ownComments(layout: ContainerLayout, item: LayoutItem): number[] {
  return [...commentsBefore(layout, item), ...commentsBehind(layout, item)];
}

function doomedTokens(
  layout: ContainerLayout,
  remove: ReadonlySet<number>,
  kept: readonly number[],
  separator: Separator,
  grows: boolean,
): Set<number> {
  const { items } = layout;
  const doomed = new Set<number>();
  const leads = commasLead(layout, separator);
  for (const index of remove) {
    const item = items[index]!;
    for (let at = item.first; at <= item.last; at += 1) doomed.add(at);
    for (const comment of ownComments(layout, item)) doomed.add(comment);
    const comma = leads && kept.length > 0 ? items[index - 1]?.comma : item.comma;
    if (comma !== undefined) doomed.add(comma);
  }
  const firstKept = kept[0];
  const lastKept = kept.at(-1);
  if (firstKept === undefined || lastKept === undefined) return doomed;
  const isNeedless = lastKept < items.length - 1 && items.at(-1)!.comma === undefined && !grows;
  const needless = leads
    ? items[firstKept - 1]?.comma
    : isNeedless
      ? items[lastKept]!.comma
      : undefined;
  if (needless !== undefined) doomed.add(needless);
  return doomed;
}

/** Whether commas stand before the items they belong to; with one behind the last they do not. */
function commasLead({ items }: ContainerLayout, { kind }: Separator): boolean {
  return kind === 'comma-first' && items.at(-1)!.comma === undefined;
}

function allGo({ open, close }: ContainerLayout, doomed: ReadonlySet<number>): boolean {
  for (let at = open + 1; at < close; at += 1) if (!doomed.has(at)) return false;
  return true;
}

function appendItems(
  layout: ContainerLayout,
  item: LayoutItem,
  pieces: readonly Piece[],
  style: LayoutStyle,
  usual: Separator,
  changes: TextChanges,
): void {
  const { text, tokens, items } = layout;
  // A leading comma stands before the next item and goes with it.
  const comma = commasLead(layout, usual) ? undefined : item.comma;
  const tail = tailOf(layout, item, comma, usual.kind !== 'one-line');
  const { end } = tokens[tail]!;
  const endsInComment = tokens[tail]!.kind === 'line-comment';
  const needsLine = usual.kind === 'one-line' ? endsInComment : comma !== undefined;
  const separator =
    needsLine && usual.kind !== 'comma-last' ? onNewLine(layout, item, style, end) : usual;
  const { before, after } = separator;
  if (comma === undefined && separator.kind === 'comma-last') {
    changes.insert(tokens[item.last]!.end, `${before},`);
  }
  const leading = comma === undefined && separator.kind !== 'comma-last' ? `${before},` : '';
  const trailing = items.at(-1)!.comma === undefined ? '' : `${before},`;
  const at = separator.kind === 'one-line' ? end : lineEndOr(text, end);
  changes.insert(at, leading + after + join(pieces, style, separator) + trailing);
}

/** A separator for items that cannot follow as usual: behind a line comment or a trailing comma. */
function onNewLine(
  layout: ContainerLayout,
  item: LayoutItem,
  style: LayoutStyle,
  end: number,
): Separator {
  const { text, tokens, open } = layout;
  const indent = breaksBetween(layout, open, item.first)
    ? lineIndent(text, tokens[item.first]!.start)
    : lineIndent(text, tokens[open]!.start) + style.unit;
  return { kind: 'comma-last', before: '', after: eolAt(text, end) + indent, indent };
}

function join(pieces: readonly Piece[], style: LayoutStyle, separator: Separator): string {
  const { before, after, indent } = separator;
  return pieces.map((piece) => piece(style, indent)).join(`${before},${after}`);
}
