import type TS from 'typescript';
import { parseFile } from '../../flow/parseFile';
import { ts } from '../../flow/typescript';

const KEPT_FILES = 4;

/** The files looked at last, the newest at the end. */
const kept = new Map<string, TS.SourceFile>();

/**
 * The syntax tree of a source file, with parents. Never throws, whatever the text. The trees of the
 * few files looked at last are kept and brought up to date where the text has changed; a tree is
 * valid until the same file is asked for with another text.
 */
export function parseSource(file: string, text: string): TS.SourceFile {
  const known = kept.get(file);
  if (known?.text === text) return known;
  // First of all: a tree whose update fails half-way must not be updated again.
  kept.delete(file);
  const source = known ? update(known, text) : parseFile(file, text, true);
  kept.set(file, source);
  if (kept.size > KEPT_FILES) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  return source;
}

function update(source: TS.SourceFile, text: string): TS.SourceFile {
  const { text: before } = source;
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  ) {
    same += 1;
  }
  return ts.updateSourceFile(source, text, {
    span: { start, length: before.length - same - start },
    newLength: text.length - same - start,
  });
}
