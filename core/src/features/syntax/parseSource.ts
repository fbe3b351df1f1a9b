import type TS from 'typescript';
import { ensureTypeScript, ts } from '../../flow/typescript';
import { extName } from '../../text/path';

const KEPT_FILES = 4;

/** The files looked at last, the newest at the end. */
const kept = new Map<string, TS.SourceFile>();

/**
 * The syntax tree of a source file, with parents. Never throws, whatever the text. The trees of the
 * few files looked at last are kept and brought up to date where the text has changed; a tree is
 * valid until the same file is asked for with another text.
 */
export function parseSource(file: string, text: string): TS.SourceFile {
  ensureTypeScript();
  const known = kept.get(file);
  if (known?.text === text) return known;
  // First of all: a tree whose update fails half-way must not be updated again.
  kept.delete(file);
  const source = known ? update(known, text) : create(file, text);
  kept.set(file, source);
  if (kept.size > KEPT_FILES) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  return source;
}

function create(file: string, text: string): TS.SourceFile {
  const options: TS.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(file, text, options, true, scriptKind(file));
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

function scriptKind(file: string): TS.ScriptKind {
  switch (extName(file)) {
    case '.ts':
    case '.mts':
    case '.cts':
      return ts.ScriptKind.TS;
    case '.tsx':
      return ts.ScriptKind.TSX;
    default:
      return ts.ScriptKind.JSX;
  }
}
