import type TS from 'typescript';
import { isTokenError } from '../../catalog/isTokenError';
import type { ErrorEntry } from '../../catalog/types';
import type { Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { holds } from '../../text/span';
import { mapText } from '../card/markdown';
import { statesReaching } from '../openapiFacts';
import { nodeBefore, type SourceView } from '../syntax/sourceView';
import type { InlineCompletionEntry } from '../types';
import { indented, lineAround } from './lineAround';

const MOST_CODES = 3;

/** In the empty block of a `catch`: what the interfaces called in its `try` may fail with. */
export function completeCatch(
  snapshot: Snapshot,
  view: SourceView,
): InlineCompletionEntry | undefined {
  const { text, offset } = view;
  const clause = emptyCatch(view);
  const variable = clause?.variableDeclaration?.name;
  if (clause === undefined || variable === undefined || !ts.isIdentifier(variable)) {
    return undefined;
  }
  const errors = errorsOf(snapshot, view, clause.parent);
  if (errors.length === 0) return undefined;
  const line = lineAround(text, offset);
  const isOwnLine = line.before.trim() === '';
  const end = /;[ \t]*\r?$/m.test(text) ? ';' : '';
  const write = (language: keyof Text): string => {
    const tests = errors.map(
      ({ code, message }) =>
        `if (${variable.text}.errCode === ${code}) {\n\t// ${message[language].replace(/\s+/g, ' ')}\n}`,
    );
    return `${tests.join(' else ')}\nthrow ${variable.text}${end}`;
  };
  const place = (body: string): string => {
    if (isOwnLine) return indented(body, line);
    const deeper = `\n${body}`.replace(/\n/g, '\n\t');
    return `${indented(deeper, line)}\n${line.indent}`;
  };
  const newText = mapText({ en: write('en'), zh: write('zh') }, place);
  return { span: { start: offset, end: offset }, newText };
}

/** The catch clause whose empty block the offset is in. */
function emptyCatch(view: SourceView): TS.CatchClause | undefined {
  const { offset, text } = view;
  const block = nodeBefore(view);
  if (!ts.isBlock(block) || block.statements.length > 0 || !ts.isCatchClause(block.parent)) {
    return undefined;
  }
  const { start, end } = spanOf(view, block);
  const closed = end > start + 1 && text[end - 1] === '}';
  const inside = text.slice(start + 1, closed ? end - 1 : offset);
  return offset > start && offset <= (closed ? end - 1 : offset) && inside.trim() === ''
    ? block.parent
    : undefined;
}

/** The errors of the interfaces called in a `try` that code can deal with while it runs. */
function errorsOf(
  snapshot: Snapshot,
  view: SourceView,
  { tryBlock }: TS.TryStatement,
): readonly ErrorEntry[] {
  const block = spanOf(view, tryBlock);
  const names = new Set<string>();
  for (const { flow } of statesReaching(snapshot, view.file)) {
    for (const { file, span, interface: name } of flow.uses) {
      if (file === view.file && holds(block, span)) names.add(name);
    }
  }
  const errors = new Map<number, ErrorEntry>();
  for (const name of names) {
    for (const error of snapshot.catalog.get(name)?.errors ?? []) {
      if (isOccasional(error.code) && !errors.has(error.code)) errors.set(error.code, error);
    }
  }
  return [...errors.values()].slice(0, MOST_CODES);
}

/** What comes of the request over HTTPS, which cloud calls make themselves. */
const REQUEST_ERRORS: ReadonlySet<number> = new Set([404, 43001, 43002, 43003, 44001, 44002]);

/** 40xxx, 41xxx and 47xxx say that an argument is wrong: that is repaired, not handled. */
function isOccasional(code: number): boolean {
  if (code <= 0 || isTokenError(code) || REQUEST_ERRORS.has(code)) return false;
  return ![40, 41, 47].includes(Math.floor(code / 1000));
}
