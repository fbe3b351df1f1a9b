import { isSourceFile } from '../files/sourceFiles';
import type { Finding } from '../findings/finding';
import type { Snapshot } from '../project/snapshot';
import { ts } from '../syntax/typescript';
import { eolOf } from '../text/eolOf';
import { lineStart } from '../text/lineStart';
import { type FileEdit, insertion, type Place } from '../text/span';
import { viewSource } from './syntax/sourceView';

/**
 * The comment that drops a finding, on a line of its own above the finding's, with a reason behind
 * it. Undefined where no comment may stand: in config.json, and inside a text of several lines.
 */
export function disableRule(
  snapshot: Snapshot,
  { file, span, rule }: Finding,
  reason: string,
): FileEdit | undefined {
  const comment = `// cloudcall-disable-next-line ${rule} -- ${reason}`;
  return commentAbove(snapshot, { file, span }, comment);
}

/**
 * A comment on a line of its own above a place, indented as its line is. Undefined where none may
 * stand.
 */
export function commentAbove(
  snapshot: Snapshot,
  { file, span }: Place,
  comment: string,
): FileEdit | undefined {
  const text = isSourceFile(file) ? snapshot.read(file) : undefined;
  if (text === undefined) return undefined;
  const start = lineStart(text, span.start);
  const view = viewSource(snapshot, file, start);
  if (view === undefined || isInsideText(view.node, start)) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(start, span.start))?.[0] ?? '';
  const lineEnd = eolOf(text);
  const newText = `${indent}${comment}${lineEnd}`;
  return { file, create: false, edits: [insertion(start, newText)] };
}

/** Whether a line that begins at an offset begins inside a template or between the tags of JSX. */
function isInsideText(node: NonNullable<ReturnType<typeof viewSource>>['node'], start: number) {
  for (let at: typeof node = node; at !== undefined; at = at.parent) {
    const isText =
      ts.isTemplateLiteralToken(at) ||
      ts.isTemplateExpression(at) ||
      ts.isJsxElement(at) ||
      ts.isJsxFragment(at);
    if (isText && at.getStart() < start && start < at.end) return true;
  }
  return false;
}
