import type TS from 'typescript';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ts } from '../syntax/typescript';
import type { Span } from '../text/span';
import { declarationOf, takenMember, writtenValue } from './declaredValue';
import { exportedMain } from './exportedMain';
import { bare, lastName, objectOf, readSyntax, spanOf, walk } from './syntax';

/** What the values of members named as media parts are known to be. */
export interface MediaParts {
  /** Values that are certainly no Buffer. */
  readonly noBuffers: readonly Span[];
  /** Values that are a Buffer by themselves. */
  readonly buffers: readonly Span[];
}

/** Reads what may be given as media. Broken code gives what can be read. */
export function readMediaParts(text: string, file: string, trees: SyntaxTrees): MediaParts {
  return readSyntax(text, file, trees, (source) => {
    const noBuffers: Span[] = [];
    const buffers: Span[] = [];
    walk(source, (node) => {
      const value = partValue(node);
      if (value === undefined) return;
      const written = writtenValue(value);
      if (isBuffer(written)) buffers.push(spanOf(value));
      else if (isNoBuffer(written)) noBuffers.push(spanOf(value));
    });
    return { noBuffers, buffers };
  });
}

/** The value of a member that media consist of, or that is media. */
function partValue(node: TS.Node): TS.Expression | undefined {
  if (ts.isShorthandPropertyAssignment(node)) return isPart(node.name) ? node.name : undefined;
  return ts.isPropertyAssignment(node) && isPart(node.name) ? bare(node.initializer) : undefined;
}

function isPart(name: TS.PropertyName): boolean {
  return /^(?:value|media|img)$/.test(name.getText());
}

function isBuffer(value: TS.Expression): boolean {
  if (ts.isIdentifier(value)) return takenMember(value) === 'fileContent';
  if (ts.isCallExpression(value)) {
    const owner = objectOf(bare(value.expression));
    return owner !== undefined && ts.isIdentifier(owner) && owner.text === 'Buffer';
  }
  return objectOf(value) !== undefined && lastName(value)?.text === 'fileContent';
}

/** Texts, typed arrays, the whole reply of a download, and what came with the event, which is JSON. */
function isNoBuffer(value: TS.Expression): boolean {
  if (ts.isNewExpression(value)) return /^(?:Uint8|Array)/.test(value.expression.getText());
  if (ts.isAwaitExpression(value)) return calledName(bare(value.expression)) === 'downloadFile';
  if (/^(?:toString|stringify|String)$/.test(calledName(value) ?? '')) return true;
  return isEventMember(value);
}

function calledName(value: TS.Expression): string | undefined {
  return ts.isCallExpression(value) ? lastName(bare(value.expression))?.text : undefined;
}

/** `event.member`, or a name that a pattern takes out of the event of `main`. */
function isEventMember(value: TS.Expression): boolean {
  if (!ts.isIdentifier(value)) {
    const owner = objectOf(value);
    return owner !== undefined && isEvent(owner) && !isFilled(value);
  }
  if (takenMember(value) === undefined) return false;
  const pattern = declarationOf(value)?.parent.parent.parent;
  if (pattern === undefined) return false;
  if (ts.isParameter(pattern)) return isFirstOfMain(pattern);
  const isVariable = ts.isVariableDeclaration(pattern) && pattern.initializer !== undefined;
  return isVariable && isEvent(bare(pattern.initializer));
}

function isEvent(value: TS.Expression): boolean {
  const declaration = ts.isIdentifier(value) ? declarationOf(value)?.parent : undefined;
  return declaration !== undefined && ts.isParameter(declaration) && isFirstOfMain(declaration);
}

function isFirstOfMain(parameter: TS.ParameterDeclaration): boolean {
  const fn = parameter.parent;
  return fn.parameters[0] === parameter && exportedMain(fn) !== undefined;
}

/** Whether the code itself puts something into the member, which may be a Buffer. */
function isFilled(member: TS.Expression): boolean {
  const written = member.getText();
  const source = member.getSourceFile();
  let found = false;
  walk(source, (node) => {
    if (!ts.isBinaryExpression(node) || node.left.getText() !== written) return;
    if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken) found = true;
  });
  return found;
}
