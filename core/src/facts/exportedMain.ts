import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { readsOf } from './bindings';
import { dressed, lastName, objectOf } from './syntax';

/**
 * The name under which a function is exported as `main`, or its own where it is exported elsewhere;
 * undefined when it is not.
 */
export function exportedMain(fn: TS.SignatureDeclaration): TS.Node | undefined {
  return exportedAtOnce(fn) ?? exportedByName(fn);
}

function exportedAtOnce(fn: TS.SignatureDeclaration): TS.Node | undefined {
  if (ts.isMethodDeclaration(fn)) return isExportOfMain(fn) ? fn.name : undefined;
  if (ts.isFunctionDeclaration(fn)) {
    const exported = ts.getModifiers(fn)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported && fn.name?.text === 'main' ? fn.name : undefined;
  }
  const { parent } = dressed(fn);
  if (ts.isPropertyAssignment(parent)) return isExportOfMain(parent) ? parent.name : undefined;
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

/** The name of a function that a later statement exports. */
function exportedByName(fn: TS.SignatureDeclaration): TS.Node | undefined {
  const holder = ts.isFunctionDeclaration(fn) ? fn : dressed(fn).parent;
  if (!ts.isFunctionDeclaration(holder) && !ts.isVariableDeclaration(holder)) return undefined;
  const { name } = holder;
  if (name === undefined || !ts.isIdentifier(name)) return undefined;
  return readsOf(name)?.some(isExported) ? name : undefined;
}

function isExported(read: TS.Identifier): boolean {
  const { parent } = read;
  if (ts.isExportSpecifier(parent)) return parent.name.text === 'main';
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) {
    return isExportOfMain(parent);
  }
  const isStored = ts.isBinaryExpression(parent) && parent.right === read;
  return isStored && /\bexports\.main$/.test(parent.left.getText());
}

/** Whether a member named `main` belongs to the object that a module exports. */
function isExportOfMain(member: TS.ObjectLiteralElementLike): boolean {
  if (member.name === undefined || lastName(member.name)?.text !== 'main') return false;
  const { parent } = dressed(member.parent);
  return ts.isBinaryExpression(parent) && /^(?:module\.)?exports$/.test(parent.left.getText());
}
