import type { Use } from '../../flow/functionFlow';
import type { TextEdit } from '../../text/span';

/**
 * The edit that changes a used name to another one; undefined where the code does not spell the
 * name as a whole, or where its first segment is a variable that the edit would lose.
 */
export function renameUse(use: Use, name: string, text: string): TextEdit | undefined {
  const { start, end } = use.span;
  const written = text.slice(start, end);
  const quote = /^(['"`])(.*)\1$/s.exec(written);
  if (quote !== null) {
    return quote[2] === use.interface
      ? { span: { start: start + 1, end: end - 1 }, newText: name }
      : undefined;
  }
  if (written !== use.interface) return undefined;
  const before = text.slice(0, start).trimEnd().at(-1);
  const isWhole = before === '.' || before === "'" || before === '"' || before === '`';
  const sameHead = written.split('.')[0] === name.split('.')[0];
  const inComment = use.call === undefined && use.chain.some(({ kind }) => kind === 'comment');
  return isWhole || sameHead || inComment ? { span: use.span, newText: name } : undefined;
}
