import { RULE_IDS, RULE_TABLE } from '../../findings/ruleTable';
import type { Snapshot } from '../../project/snapshot';
import { SUPPRESSION } from '../../suppression/readSuppressions';
import { commentsWith } from '../../syntax/commentsWith';
import type { Span } from '../../text/span';
import { startOfRun } from '../../text/startOfRun';
import { statesReaching } from '../openapiFacts';
import { sortDigits } from '../sortDigits';
import type { CompletionEntry } from '../types';
import { chineseWords, interfaceWords, withWords } from './chineseWords';
import { declaredNearby, nameOrder } from './nameOrder';

const USES = 'cloudcall-uses';

/** The list of names that the cursor is in: its part before the word at the cursor, and that word. */
interface List {
  readonly before: string;
  readonly word: Span;
}

/**
 * What may be named in one of our comments: interfaces behind `cloudcall-uses`, those that the
 * function declares first, then those of its project; ids of rules in a comment that suppresses findings. Undefined in every
 * other place.
 */
export function completeComment(
  snapshot: Snapshot,
  file: string,
  offset: number,
): readonly CompletionEntry[] | undefined {
  const text = snapshot.read(file) ?? '';
  const source = text.includes('cloudcall-') ? snapshot.tree(file) : undefined;
  const comments = source === undefined ? [] : commentsWith(source, 'cloudcall-');
  const comment = comments.find((span) => isWithin(text, span, offset));
  if (comment === undefined) return undefined;
  const names = nameList(text, comment.start, offset);
  if (names !== undefined) return interfaceEntries(snapshot, file, names);
  const ids = ruleList(text, comment.start, offset);
  return ids && ruleEntries(ids);
}

function isWithin(text: string, { start, end }: Span, offset: number): boolean {
  return start < offset && offset <= (text.startsWith('/*', start) ? end - 2 : end);
}

function nameList(text: string, start: number, offset: number): List | undefined {
  const mark = text.lastIndexOf(USES, offset);
  const from = mark + USES.length;
  if (mark < start || !/^[ \t,][\w., \t]*$/.test(text.slice(from, offset))) return undefined;
  return listUpTo(text, from, offset, /[\w.]/);
}

function ruleList(text: string, start: number, offset: number): List | undefined {
  const directive = SUPPRESSION.exec(text.slice(start, offset))?.[0];
  if (directive === undefined) return undefined;
  const from = start + directive.length;
  const list = text.slice(from, offset);
  if (!/^[\s,，、][\s,，、\w-]*$/.test(list) || /\s--/.test(list)) return undefined;
  return listUpTo(text, from, offset, /[\w-]/);
}

function listUpTo(text: string, from: number, offset: number, letter: RegExp): List {
  const start = startOfRun(text, offset, letter);
  let end = offset;
  while (letter.test(text.charAt(end))) end += 1;
  return { before: text.slice(from, start), word: { start, end } };
}

function interfaceEntries(
  snapshot: Snapshot,
  file: string,
  { before, word }: List,
): readonly CompletionEntry[] {
  const taken = new Set(before.match(/[\w.]+/g));
  const declared = new Set(statesReaching(snapshot, file).flatMap((state) => state.declared));
  const nearby = declaredNearby(snapshot, file);
  return snapshot.catalog.all
    .filter(({ name }) => !taken.has(name))
    .map((item) => ({
      label: item.name,
      kind: 'interface',
      detail: item.title,
      span: word,
      newText: item.name,
      whole: true,
      sortText: `${declared.has(item.name) ? '0' : nearby.has(item.name) ? '1' : '2'}${nameOrder(item.name, item)}`,
      filterText: withWords(item.name, interfaceWords(snapshot.catalog, item.name, item)),
      deprecated: item.deprecated !== undefined,
      topic: `interface:${item.name}`,
    }));
}

function ruleEntries({ before, word }: List): readonly CompletionEntry[] {
  const taken = new Set(before.match(/[\w-]+/g));
  return RULE_IDS.filter((id) => !taken.has(id)).map((id, index) => ({
    label: id,
    kind: 'value',
    detail: RULE_TABLE[id].title,
    span: word,
    newText: id,
    whole: true,
    sortText: sortDigits(index),
    filterText: withWords(id, chineseWords([RULE_TABLE[id].title])),
  }));
}
