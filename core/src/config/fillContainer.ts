import { isComment } from '../json/jsonTokens';
import { breaksBetween, type ContainerLayout } from './containerLayout';
import type { LayoutStyle } from './layoutStyle';
import { eolAt, lineEndOr, lineIndent } from './lineText';
import { joinPieces, type Piece } from './pieceText';
import type { TextChanges } from './textChanges';

/**
 * Puts the first items into an empty array or object: on lines of their own where its brackets stand
 * on two lines or its property begins one, else between its brackets. Comments inside stay before the
 * items.
 */
export function fillContainer(
  layout: ContainerLayout,
  pieces: readonly Piece[],
  style: LayoutStyle,
  changes: TextChanges,
): void {
  const { text, tokens, open, close } = layout;
  const { end } = tokens[open]!;
  const { start } = tokens[close]!;
  const base = lineIndent(text, tokens[open]!.start);
  const indent = base + style.unit;
  const onLines = joinPieces(pieces, style, indent);
  const onOneLine = (): string => joinPieces(pieces, style, undefined);

  if (close - open > 1) {
    const comment = tokens[close - 1]!;
    if (tokens[close]!.startsLine) {
      const own = comment.startsLine ? lineIndent(text, comment.start) : indent;
      const eol = eolAt(text, comment.end);
      changes.insert(lineEndOr(text, comment.end), eol + own + joinPieces(pieces, style, own));
    } else changes.insert(comment.end, ` ${onOneLine()}`);
  } else if (breaksBetween(layout, open, close)) {
    changes.insert(lineEndOr(text, end), style.eol + indent + onLines);
  } else if (beginsLine(layout)) {
    changes.insert(end, style.eol + indent + onLines + style.eol + base);
    changes.delete({ start: end, end: start });
  } else if (start - end === 1) {
    changes.insert(end, text.slice(end, start) + onOneLine());
  } else {
    const padding = start > end || tokens[open]!.kind === '[' ? '' : style.braces;
    changes.insert(end + Math.floor((start - end) / 2), padding + onOneLine() + padding);
  }
}

/** Whether the property that holds a container begins a line, so that its content may stand on lines too. */
function beginsLine(layout: ContainerLayout): boolean {
  const { tokens, open } = layout;
  let at = open;
  while (at > 0 && (tokens[at - 1]!.kind === ':' || isComment(tokens[at - 1]!))) at -= 1;
  return tokens[at - 1]?.startsLine ?? true;
}
