import type TS from 'typescript';
import { ts } from '../flow/typescript';
import { dressed, lastName, objectOf } from './syntax';

/** The name under which a function is exported as `main`; undefined when it is not. */
export function exportedMain(fn: TS.SignatureDeclaration): TS.Node | undefined {
  if (ts.isFunctionDeclaration(fn)) {
    const exported = ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported && fn.name?.text === 'main' ? fn.name : undefined;
  }
  const { parent } = dressed(fn);
  if (ts.isBinaryExpression(parent) && objectOf(parent.left) !== undefined) {
    const name = lastName(parent.left);
    return name?.text === 'main' && /exports$/.test(objectOf(parent.left)!.getText())
      ? name
      : undefined;
  }
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return undefined;
  const statement = parent.parent.parent;
  const exported =
    ts.isVariableStatement(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return exported && parent.name.text === 'main' ? parent.name : undefined;
}
