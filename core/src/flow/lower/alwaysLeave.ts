import type TS from 'typescript';
import { ts } from '../../syntax/typescript';

/** Whether statements always leave the block or clause that they stand in. */
export function alwaysLeave(statements: readonly TS.Statement[]): boolean {
  const last = statements.at(-1);
  if (last === undefined) return false;
  if (ts.isBlock(last)) return alwaysLeave(last.statements);
  return (
    ts.isReturnStatement(last) ||
    ts.isThrowStatement(last) ||
    ts.isContinueStatement(last) ||
    ts.isBreakStatement(last)
  );
}
