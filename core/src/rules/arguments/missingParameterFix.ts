import type { Parameter } from '../../catalog/types';
import { pushTo } from '../../collections/pushTo';
import type { Fix } from '../../findings/finding';
import { filesFix } from '../../findings/textFix';
import { insertMembers } from '../../fixes/insertMembers';
import type { OpenapiCall } from '../../flow/functionFlow';
import { argumentMessages } from '../../messages/rules/arguments';
import type { Snapshot } from '../../project/snapshot';
import { byStart, type FileEdit, type TextEdit } from '../../text/span';
import type { ObjectValue } from '../_shared/argument';
import { placeholderMember } from './placeholderMember';

/** A required parameter with the object that lacks it; without one the call has no argument at all. */
export interface Lack {
  readonly object: ObjectValue | undefined;
  readonly parameter: Parameter;
  /** Dotted paths from the argument down: its own, or those of all of which one would do. */
  readonly paths: readonly string[];
  /** Whether the object has the member, with the value `undefined`. */
  readonly isGiven: boolean;
}

/**
 * Puts what a call lacks into its argument, with values that are evidently to be filled; so it is never
 * safe. Empty where a member stands there as `undefined`, where one of several would do, or where the
 * place is not plain to see.
 */
export function missingParameterFix(
  snapshot: Snapshot,
  call: OpenapiCall,
  lacks: readonly Lack[],
): Fix[] {
  const groups = new Map<ObjectValue | undefined, Lack[]>();
  for (const lack of lacks) {
    if (lack.isGiven || lack.paths.length > 1) return [];
    pushTo(groups, lack.object, lack);
  }
  const byFile = new Map<string, TextEdit[]>();
  for (const [object, group] of groups) {
    const file = object?.file ?? call.file;
    const text = snapshot.read(file) ?? '';
    const members = group.map(({ parameter }) => placeholderMember(parameter, quoteOf(text)));
    const edits =
      object === undefined ? fillCall(text, call, members) : fillObject(text, object, members);
    if (edits === undefined) return [];
    for (const edit of edits) pushTo(byFile, file, edit);
  }
  const edits: FileEdit[] = [...byFile].map(([file, parts]) => ({
    file,
    create: false,
    edits: parts.sort(byStart),
  }));
  return [filesFix(argumentMessages.addMissing, edits, { safe: false, preferred: false })];
}

function fillObject(
  text: string,
  { file, span, properties }: ObjectValue,
  members: readonly string[],
): readonly TextEdit[] | undefined {
  if (text[span.start] !== '{') return undefined;
  // A spread object's members lie elsewhere.
  const own = properties.filter((one) => one.file === file && one.span.end < span.end);
  return insertMembers(
    text,
    span,
    own.length === 0 ? undefined : Math.max(...own.map((one) => one.span.end)),
    members,
  );
}

/** Fills the parentheses of a call without an argument. */
function fillCall(
  text: string,
  { callee, span }: OpenapiCall,
  members: readonly string[],
): readonly TextEdit[] | undefined {
  const parentheses = /^\s*(?:\?\.)?\(\s*\)$/.exec(text.slice(callee.end, span.end));
  if (parentheses === null) return undefined;
  // Behind the call another one may begin: `f()(1)`.
  const start = text.lastIndexOf('(', span.end - 1) + 1;
  return [{ span: { start, end: span.end - 1 }, newText: `{ ${members.join(', ')} }` }];
}

/** The quote that a file's strings mostly have. */
function quoteOf(text: string): string {
  return text.split('"').length > text.split("'").length ? '"' : "'";
}
