import type TS from 'typescript';
import { changedRange } from '../text/changedRange';
import { extName } from '../text/path';
import { componentScript, isComponent } from './componentScript';
import { isTypeScript } from './sourceExtensions';
import { ensureTypeScript, ts } from './typescript';

/**
 * Parses a JavaScript, TypeScript or JSON file, whatever its text; `.js` may hold JSX, as VS Code
 * reads it too. Nodes know their parents: that costs a tenth of the parsing, and one tree then serves
 * everybody. Comments of documentation are not parsed: nothing here asks for them.
 * @throws RangeError where the file is nested deeper than the stack
 */
export function parseFile(path: string, text: string): TS.SourceFile {
  ensureTypeScript();
  const options: TS.CreateSourceFileOptions = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const code = isComponent(path) ? componentScript(text) : text;
  return ts.createSourceFile(path, code, options, true, scriptKind(path));
}

/**
 * Parses the next text of a file. Nodes of its last tree that lie outside what is different are taken
 * over, so that tree can be used no longer.
 * @throws RangeError where the file is nested deeper than the stack
 */
export function parseAgain(
  path: string,
  last: TS.SourceFile,
  before: string,
  text: string,
): TS.SourceFile {
  if (isComponent(path)) return parseFile(path, text);
  const { start, oldEnd, newEnd } = changedRange(before, text);
  return ts.updateSourceFile(last, text, {
    span: { start, length: oldEnd - start },
    newLength: newEnd - start,
  });
}

function scriptKind(path: string): TS.ScriptKind {
  const extension = extName(path);
  if (extension === '.tsx') return ts.ScriptKind.TSX;
  if (extension === '.json') return ts.ScriptKind.JSON;
  return isTypeScript(path) || isComponent(path) ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
}
