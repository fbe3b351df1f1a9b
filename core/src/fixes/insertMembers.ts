import { eolOf } from '../text/eolOf';
import { lineStart } from '../text/lineStart';
import { insertion, type Span, type TextEdit } from '../text/span';
import { skipGap } from '../text/withoutComments';

/**
 * The edits that put members (`key: value`) behind the last one of an object literal, in its shape:
 * on its line or on lines of their own, with a comma at the end where one is now. Sorted.
 * @param object the literal with its braces
 * @param last where its last named member ends; undefined when it has none
 * @returns undefined where what stands behind the last member is not plain to see
 */
export function insertMembers(
  text: string,
  object: Span,
  last: number | undefined,
  members: readonly string[],
): readonly TextEdit[] | undefined {
  const close = object.end - 1;
  if (last === undefined) return fillEmpty(text, object, members);
  const behind = text.slice(last, close);
  const gapEnd = skipGap(behind, 0);
  const hasComma = behind[gapEnd] === ',';
  if (skipGap(behind, hasComma ? gapEnd + 1 : gapEnd) < behind.length) return undefined;
  const at = last + behind.trimEnd().length;
  const inner = text.slice(object.start + 1, last);
  const lead = inner.slice(0, skipGap(inner, 0));
  const isTall = lead.includes('\n');
  // On one line with a comment, what is added would become a part of it.
  if (!isTall && text.slice(last, at).includes('//')) return undefined;
  const indent = lead.slice(lead.lastIndexOf('\n') + 1);
  const gap = isTall ? `${eolOf(text)}${indent}` : ' ';
  const added = members.map((member) => `${gap}${member}`).join(',') + (hasComma ? ',' : '');
  if (hasComma) return [insertion(at, added)];
  if (at === last) return [insertion(at, `,${added}`)];
  return [insertion(last, ','), insertion(at, added)];
}

function fillEmpty(
  text: string,
  { start, end }: Span,
  members: readonly string[],
): readonly TextEdit[] | undefined {
  const inner = text.slice(start + 1, end - 1);
  if (inner.trim() !== '') return undefined;
  const span = { start: start + 1, end: end - 1 };
  if (!inner.includes('\n')) return [{ span, newText: ` ${members.join(', ')} ` }];
  const from = lineStart(text, start);
  const outer = /^[ \t]*/.exec(text.slice(from))![0];
  const gap = `${eolOf(text)}${outer}${outer.startsWith('\t') ? '\t' : '  '}`;
  const newText = `${members.map((member) => `${gap}${member},`).join('')}${eolOf(text)}${outer}`;
  return [{ span, newText }];
}
