import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import type { Span } from '../text/span';
import type { SourceFacts } from './sourceFacts';
import { lastName, objectOf, spanOf, walk } from './syntax';

/** Finds `wx.cloud` where `wx` can only be the mini program's global. */
export function readWxCloud(source: TS.SourceFile): Pick<SourceFacts, 'wxCloud'> {
  const wxCloud: Span[] = [];
  let isClear = true;
  walk(source, (node) => {
    if (ts.isIdentifier(node) && node.text === 'wx') {
      if (isDeclaration(node) || ts.isTypeOfExpression(node.parent)) isClear = false;
    }
    const taken = takenFromWx(node);
    if (taken !== undefined) wxCloud.push(spanOf(taken));
    const object = objectOf(node);
    if (object === undefined || !ts.isIdentifier(object) || object.text !== 'wx') return;
    if (lastName(node)?.text === 'cloud') wxCloud.push(spanOf(node));
  });
  return { wxCloud: isClear ? wxCloud : [] };
}

/** The member in `const { cloud } = wx`. */
function takenFromWx(node: TS.Node): TS.Node | undefined {
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) return undefined;
  const { initializer } = node;
  if (initializer?.getText() !== 'wx') return undefined;
  return node.name.elements.find(
    ({ propertyName, name }) => (propertyName ?? name).getText() === 'cloud',
  );
}

function isDeclaration(node: TS.Identifier): boolean {
  const { parent } = node;
  const isAssigned = ts.isBinaryExpression(parent) && parent.left === node;
  const isNamed =
    'name' in parent && parent.name === node && !ts.isPropertyAccessExpression(parent);
  return isAssigned || isNamed || (ts.isPropertyAccessExpression(parent) && parent.name === node);
}
