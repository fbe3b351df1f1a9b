import type TS from 'typescript';
import { projectValueMessages } from '../../messages/features/functionNames';
import type { Text } from '../../messages/text';
import type { Snapshot } from '../../project/snapshot';
import { contextPlaces } from '../../questions/contextReads';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import { placeKey } from '../../text/span';
import { namesInScope, type ScopedName } from '../syntax/namesInScope';
import type { SourceView } from '../syntax/sourceView';

/** Code that stands for a user's openid. */
export interface IdentityValue {
  readonly code: string;
  readonly label: Text;
}

const IDENTITY = /^(?:from_?)?open_?id$/i;

/**
 * What is in scope at a place and holds an openid: the caller's, or the context that has it, by whatever
 * name; variables and members that the code reads of a parameter (`event.openid`) by theirs.
 */
export function identityValues(snapshot: Snapshot, view: SourceView): readonly IdentityValue[] {
  const names = namesInScope(view);
  const found = new Map<string, IdentityValue>();
  const add = (code: string, label: Text): void => {
    if (!found.has(code)) found.set(code, { code, label });
  };
  const { caller, event } = projectValueMessages;
  const partOf = contextParts(snapshot, view);
  for (const one of names) {
    if (IDENTITY.test(one.name) || partOf(one) === 'OPENID') add(one.name, caller);
  }
  for (const one of names) if (partOf(one) === '') add(`${one.name}.OPENID`, caller);
  const parameters = new Set(names.flatMap((one) => (one.kind === 'parameter' ? [one.name] : [])));
  for (const code of membersRead(view.source, parameters)) add(code, event);
  return [...found.values()];
}

/** The names in scope that speak of an openid themselves; found without following any value. */
export function identityNames(view: SourceView): readonly string[] {
  return namesInScope(view).flatMap(({ name }) => (IDENTITY.test(name) ? [name] : []));
}

/** What names hold of the caller's context: '' for all of it, undefined for nothing. */
function contextParts(
  snapshot: Snapshot,
  view: SourceView,
): (name: ScopedName) => string | undefined {
  const places = snapshot.functionsReaching(view.file).map((fn) => snapshot.ask(fn, contextPlaces));
  return ({ declaration }) => {
    const key = placeKey({ file: view.file, span: spanOf(view, declaration) });
    return places
      .map((one) => one.get(key))
      .find((path) => path !== undefined)
      ?.join('.');
  };
}

/** The openids that a file reads of parameters, as it writes them. */
function membersRead(source: TS.SourceFile, parameters: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const visit = (node: TS.Node): void => {
    if (ts.isPropertyAccessExpression(node) && IDENTITY.test(node.name.text)) {
      let root: TS.Expression = node;
      while (ts.isPropertyAccessExpression(root)) root = root.expression;
      if (ts.isIdentifier(root) && parameters.has(root.text)) found.push(node.getText(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
