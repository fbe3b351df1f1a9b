import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import { writtenValue } from './declaredValue';
import type { FloatingCall, PlainCall, SourceFacts } from './sourceFacts';
import { bare, dressed, enclosingFunction, isAsync, lastName, spanOf, walk } from './syntax';

type CallFacts = Pick<
  SourceFacts,
  'callsInit' | 'callsOpenData' | 'floating' | 'settled' | 'plainCalls'
>;

/** Facts about calls and about what is awaited. */
export function readCalls(source: TS.SourceFile): CallFacts {
  const floating: FloatingCall[] = [];
  const plainCalls: PlainCall[] = [];
  const settled: SourceFacts['settled'][number][] = [];
  const called = new Set<string>();
  walk(source, (node) => {
    if (ts.isCallExpression(node)) {
      called.add(lastName(bare(node.expression))?.text ?? '');
      if (isDropped(node)) {
        floating.push({ call: spanOf(node), inAsync: isAsync(enclosingFunction(node)) });
      }
      const plain = plainCall(node);
      if (plain !== undefined) plainCalls.push(plain);
    }
    const value = settledBy(node);
    if (value !== undefined && !isHalfTyped(bare(value))) settled.push(spanOf(bare(value)));
  });
  return {
    floating,
    plainCalls,
    settled,
    callsInit: called.has('init'),
    callsOpenData: called.has('getOpenData'),
  };
}

/** Whether the name behind a dot is still to come. */
function isHalfTyped(node: TS.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === '';
}

/** Whether nothing receives the value of a call: its statement ends with it. */
function isDropped(call: TS.CallExpression): boolean {
  let node = dressed(call);
  for (;;) {
    const { parent } = node;
    if (ts.isExpressionStatement(parent)) return true;
    const passes = ts.isConditionalExpression(parent)
      ? parent.condition !== node
      : ts.isBinaryExpression(parent) && parent.right === node && isShortCircuit(parent);
    if (!passes) return false;
    node = dressed(parent);
  }
}

function isShortCircuit({ operatorToken: { kind } }: TS.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.CommaToken
  );
}

function plainCall(node: TS.CallExpression): PlainCall | undefined {
  const [first] = node.arguments;
  const callee = spanOf(bare(node.expression));
  if (first === undefined) {
    return { callee, argument: { start: callee.end, end: node.getEnd() }, isEmpty: true };
  }
  return isPlainValue(writtenValue(first))
    ? { callee, argument: spanOf(first), isEmpty: false }
    : undefined;
}

function isPlainValue(node: TS.Expression): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isNumericLiteral(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined')
  );
}

/** The expression whose promise a node resolves. */
function settledBy(node: TS.Node): TS.Expression | undefined {
  if (ts.isAwaitExpression(node)) return node.expression;
  if (ts.isReturnStatement(node) && isAsync(enclosingFunction(node))) return node.expression;
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && isAsync(node)) return node.body;
  return undefined;
}
