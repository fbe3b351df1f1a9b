import { isSourceFile } from '../files/sourceFiles';
import { commentsWith } from '../syntax/commentsWith';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

/** What a suppression comment says about one rule, or about all. */
export interface Suppression {
  /** The rule's id as written; undefined means all rules. */
  readonly rule: string | undefined;
  /** Where the comment names the rule; the whole comment when it means all. */
  readonly span: Span;
  /** Findings that begin here are suppressed. */
  readonly range: Span;
  /** For a block about all rules: rules that were enabled again, and from where on. */
  readonly enabled: readonly { readonly rule: string; readonly from: number }[];
}

type Open = { -readonly [Key in keyof Suppression]: Suppression[Key] } & { block: boolean };

/** The beginning of a comment that suppresses findings, up to where rules may be named. */
export const SUPPRESSION =
  /^(?:\/\/|\/\*)[\s*]*cloudcall-(disable-next-line|disable-line|disable|enable)(?![\w-])/;

/**
 * Reads a file's suppression comments, in order; empty when there are none:
 * `cloudcall-disable-next-line`, `cloudcall-disable-line`, and `cloudcall-disable` up to the next
 * `cloudcall-enable` of the same rule or the end of the file. Ids are separated by commas (Chinese
 * ones too) or blanks; what follows `--` is the reason. A file that is no JavaScript or TypeScript has none.
 */
export function readSuppressions(
  text: string,
  file: string,
  trees: SyntaxTrees,
): readonly Suppression[] {
  if (!isSourceFile(file)) return [];
  const source = text.includes('cloudcall-') ? trees.of(file, text) : undefined;
  if (source === undefined) return [];
  const lines = new LineIndex(text);
  const found: Open[] = [];
  for (const span of commentsWith(source, 'cloudcall-')) {
    const directive = SUPPRESSION.exec(text.slice(span.start, span.end));
    if (directive === null) continue;
    const kind = directive[1]!;
    const ids = readIds(text, span.start + directive[0].length, span.end);
    if (kind === 'enable') {
      for (const open of found) if (open.block) enable(open, ids, span.start);
      continue;
    }
    const range = rangeOf(kind, text, lines, span);
    for (const { id, at } of ids.length > 0 ? ids : [{ id: undefined, at: span }]) {
      found.push({ rule: id, span: at, range, enabled: [], block: kind === 'disable' });
    }
  }
  return found.map(({ block: _, ...suppression }) => suppression);
}

type Id = { readonly id: string; readonly at: Span };

function readIds(text: string, from: number, to: number): readonly Id[] {
  const list = text
    .slice(from, to)
    .replace(/\*\/$/, '')
    .split(/(?:^|\s)--/, 1)[0]!;
  return [...list.matchAll(/[^\s,，、]+/g)].map((match) => {
    const start = from + match.index;
    return { id: match[0], at: { start, end: start + match[0].length } };
  });
}

function rangeOf(kind: string, text: string, lines: LineIndex, span: Span): Span {
  if (kind === 'disable') return { start: span.end, end: text.length };
  let line = lines.positionAt(span[kind === 'disable-line' ? 'start' : 'end']).line;
  let range = lineRange(lines, line);
  if (kind === 'disable-line') return range;
  do {
    line += 1;
    range = lineRange(lines, line);
  } while (range.end < text.length && isBlank(text.slice(range.start, range.end)));
  return range;
}

function isBlank(line: string): boolean {
  return /^(?:\/\/.*)?$/.test(line.trim());
}

/** A line with its end. */
function lineRange(lines: LineIndex, line: number): Span {
  const start = lines.offsetAt({ line, character: 0 });
  const end = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  return { start, end };
}

function enable(open: Open, ids: readonly Id[], from: number): void {
  const named = ids.some(({ id }) => id === open.rule);
  if (ids.length === 0 || named) {
    open.range = { start: open.range.start, end: from };
    open.block = false;
  } else if (open.rule === undefined) {
    open.enabled = [...open.enabled, ...ids.map(({ id }) => ({ rule: id, from }))];
  }
}
