import { blanksAfter, blanksBefore, lineIndent } from '../../config/lineText';
import { lineStart } from '../../text/lineStart';
import type { Span } from '../../text/span';
import type { ConfigSpot } from '../configSpot';
import type { JsonSlot } from './jsonSlot';

/** How a new key of config.json is laid out at its place. */
export interface KeyLayout {
  /** One step of indentation: that of its line, else a tab, of which the editor makes its own. */
  readonly unit: string;
  /** The place with the blanks around it where it is alone between braces on one line. */
  readonly alone: Span | undefined;
}

/** Looks at the place of a key that is being written. */
export function keyLayout(text: string, { path }: ConfigSpot, { whole }: JsonSlot): KeyLayout {
  const start = blanksBefore(text, whole.start);
  const end = blanksAfter(text, whole.end);
  const isAlone = text[start - 1] === '{' && text[end] === '}';
  return {
    unit: unitOf(text, path.length, whole.start),
    alone: isAlone ? { start, end } : undefined,
  };
}

/** `depth` is how many brackets are open at the offset. */
function unitOf(text: string, depth: number, offset: number): string {
  const indent = lineIndent(text, offset);
  // A tab behind blanks would only reach to the editor's next stop.
  if (indent === '' || indent.includes('\t')) return '\t';
  const line = text.slice(lineStart(text, offset), offset);
  const opened = count(line, '{[') - count(line, '}]');
  const levels = depth - opened;
  return levels > 0 && indent.length % levels === 0
    ? indent.slice(indent.length - indent.length / levels)
    : '  ';
}

function count(line: string, characters: string): number {
  return [...line].filter((character) => characters.includes(character)).length;
}
