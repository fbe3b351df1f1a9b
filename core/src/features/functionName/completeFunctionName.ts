import { shownPath } from '../../project/shownPath';
import type { Snapshot } from '../../project/snapshot';
import { ts } from '../../syntax/typescript';
import { both } from '../card/markdown';
import { contentSpan } from '../syntax/memberSpot';
import type { SourceView } from '../syntax/sourceView';
import type { CompletionEntry } from '../types';
import { calledFunction, functionsFor } from './calledFunction';

/**
 * The cloud functions of the project where a string names the one that is called, the file's own
 * last. Undefined in every other string.
 */
export function completeFunctionName(
  snapshot: Snapshot,
  view: SourceView,
): readonly CompletionEntry[] | undefined {
  if (!mayNameFunction(view) || calledFunction(snapshot, view) === undefined) return undefined;
  const span = contentSpan(view);
  if (span === undefined) return undefined;
  const own = snapshot.functionOf(view.file);
  return functionsFor(snapshot, view.file).map((fn) => ({
    label: fn.name,
    kind: 'function',
    detail: both(shownPath(snapshot, fn.directory)),
    span,
    newText: fn.name,
    whole: true,
    sortText: `${fn === own ? '1' : '0'}${fn.name.toLowerCase()}`,
    topic: `function:${fn.directory}`,
  }));
}

/** Told from the tree alone, so that not every quote makes the project's calls be looked for. */
function mayNameFunction({ node }: SourceView): boolean {
  const { parent } = node;
  if (!ts.isStringLiteralLike(node) || parent === undefined) return false;
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node && parent.name.getText().replace(/['"]/g, '') === 'name';
  }
  return ts.isCallExpression(parent) && parent.expression.getText() !== 'require';
}
