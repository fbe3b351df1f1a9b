import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { PropertyEntry } from '../fileGraph';
import type { GraphBuilder } from './graphBuilder';

/** The static name of a property, or the node of its computed key. */
export function lowerKey(
  b: GraphBuilder,
  name: TS.PropertyName,
): Pick<PropertyEntry, 'name' | 'key' | 'keySpan'> {
  const keySpan = spanOf(b, name);
  if (!ts.isComputedPropertyName(name)) return { name: name.text, key: undefined, keySpan };
  const inner = name.expression;
  if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) {
    return { name: inner.text, key: undefined, keySpan };
  }
  return { name: undefined, key: b.lower.expression(inner), keySpan };
}
