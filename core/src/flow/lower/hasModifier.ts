import type TS from 'typescript';
import { ts } from '../../syntax/typescript';

/** Whether a declaration has a modifier, such as `async` or `static`; decorators are none. */
export function hasModifier(node: TS.Node, kind: TS.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}
