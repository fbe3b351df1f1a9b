import { scanJson } from '../json/jsonTokens';
import type { TextEdit } from '../text/span';
import { changeContainer } from './changeContainer';
import { layOut } from './containerLayout';
import { styleAt } from './layoutStyle';
import type { Piece } from './pieceText';
import { TextChanges } from './textChanges';

/**
 * The edits that put an item behind the last one of an array or object, in the habits of its file.
 * @param offset where its bracket opens, in a well-formed text
 */
export function appendItem(text: string, offset: number, append: Piece): readonly TextEdit[] {
  const tokens = scanJson(text);
  const layout = layOut(text, tokens, offset);
  const style = styleAt(text, tokens, layout.open);
  const changes = new TextChanges();
  const wanted = { remove: new Set<number>(), replace: new Map(), append: [append] };
  changeContainer(layout, wanted, style, changes);
  return changes.toEdits();
}
