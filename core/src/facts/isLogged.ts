import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { dressed } from './syntax';

/** Whether an expression is only written to the console. */
export function isLogged(value: TS.Node): boolean {
  const { parent } = dressed(value);
  return ts.isCallExpression(parent) && /^console\b/.test(parent.expression.getText());
}
