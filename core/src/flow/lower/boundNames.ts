import type TS from 'typescript';
import { ts } from '../../syntax/typescript';

/** The names that a declaration's left side makes, those inside patterns included. */
export function boundNames(name: TS.BindingName): readonly TS.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : boundNames(element.name),
  );
}
