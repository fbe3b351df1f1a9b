import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { Span } from '../../text/span';

/**
 * The statement that exports `main`, the function that the cloud calls: `exports.main = …`,
 * `module.exports.main = …` or an exported declaration. Undefined when there is none.
 */
export function mainExport(source: TS.SourceFile): Span | undefined {
  const statement = source.statements.find(
    (candidate) => assignsMain(candidate) || declaresMain(candidate),
  );
  return statement && spanOf({ source }, statement);
}

function assignsMain(statement: TS.Statement): boolean {
  if (!ts.isExpressionStatement(statement)) return false;
  const { expression } = statement;
  if (!ts.isBinaryExpression(expression)) return false;
  return /^(?:module\s*\.\s*)?exports\s*\.\s*main$/.test(expression.left.getText());
}

function declaresMain(statement: TS.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const exported = ts
    .getModifiers(statement)
    ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return false;
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text === 'main';
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.some(
    ({ name }) => ts.isIdentifier(name) && name.text === 'main',
  );
}
