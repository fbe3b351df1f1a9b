import type TS from 'typescript';
import { projectValueMessages } from '../../messages/features/functionNames';
import type { Text } from '../../messages/text';
import { ts } from '../../syntax/typescript';
import { namesInScope, type ScopedName } from '../syntax/namesInScope';
import type { SourceView } from '../syntax/sourceView';

/** Code that stands for a user's openid. */
export interface IdentityValue {
  readonly code: string;
  readonly label: Text;
}

const IDENTITY = /^(?:from_?)?open_?id$/i;

/**
 * What is in scope at a place and holds an openid by its name: variables such as `OPENID`, the
 * member of what `getWXContext()` gave, members that the code reads of a parameter (`event.openid`).
 */
export function identityValues(view: SourceView): readonly IdentityValue[] {
  const names = namesInScope(view);
  const found = new Map<string, IdentityValue>();
  const add = (code: string, label: Text): void => {
    if (!found.has(code)) found.set(code, { code, label });
  };
  const { caller, event } = projectValueMessages;
  for (const { name } of names) if (IDENTITY.test(name)) add(name, caller);
  for (const one of names) if (isContext(one)) add(`${one.name}.OPENID`, caller);
  const parameters = new Set(names.flatMap((one) => (one.kind === 'parameter' ? [one.name] : [])));
  for (const code of membersRead(view.source, parameters)) add(code, event);
  return [...found.values()];
}

function isContext({ value }: ScopedName): boolean {
  return (
    value !== undefined &&
    ts.isCallExpression(value) &&
    ts.isPropertyAccessExpression(value.expression) &&
    value.expression.name.text === 'getWXContext'
  );
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
