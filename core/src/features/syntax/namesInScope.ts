import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import type { SourceView } from './sourceView';

/** A name that can be used at a place. */
export interface ScopedName {
  readonly name: string;
  readonly kind: 'variable' | 'parameter';
  /** Where it is declared. */
  readonly declaration: TS.Identifier;
}

/** The variables declared before a place and the parameters that are seen from it, innermost first. */
export function namesInScope({ node, offset }: SourceView): readonly ScopedName[] {
  const found = new Map<string, ScopedName>();
  const add = (binding: TS.BindingName, kind: ScopedName['kind']): void => {
    if (ts.isIdentifier(binding)) {
      const { text: name } = binding;
      if (!found.has(name)) found.set(name, { name, kind, declaration: binding });
      return;
    }
    for (const element of binding.elements) {
      if (ts.isBindingElement(element)) add(element.name, 'variable');
    }
  };
  for (let scope: TS.Node | undefined = node; scope !== undefined; scope = scope.parent) {
    if (ts.isFunctionLike(scope)) {
      for (const { name } of scope.parameters) add(name, 'parameter');
    }
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope) && !ts.isCaseClause(scope)) continue;
    for (const statement of scope.statements) {
      if (!ts.isVariableStatement(statement) || statement.end > offset) continue;
      for (const { name } of statement.declarationList.declarations) add(name, 'variable');
    }
  }
  return [...found.values()];
}
