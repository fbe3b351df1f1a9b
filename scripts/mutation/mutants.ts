import ts from 'typescript';

/** A text with one condition broken. */
export interface Mutant {
  readonly text: string;
  /** One-based. */
  readonly line: number;
  readonly what: string;
}

/** One mutant for each condition of a rule's code: `if`, `?:`, `&&`, `||` and predicates of `filter`, `some`, `find`. */
export function mutantsOf(text: string): readonly Mutant[] {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const replace = (node: ts.Node, newText: string, what: string): void => {
    const start = node.getStart();
    mutants.push({
      text: text.slice(0, start) + newText + text.slice(node.getEnd()),
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      what: `${what}: ${node.getText().replace(/\s+/g, ' ').slice(0, 80)}`,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node)) negate(node.expression);
    if (ts.isConditionalExpression(node)) negate(node.condition);
    if (ts.isBinaryExpression(node)) {
      const { operatorToken: operator } = node;
      if (operator.kind === ts.SyntaxKind.AmpersandAmpersandToken) replace(operator, '||', 'or');
      if (operator.kind === ts.SyntaxKind.BarBarToken) replace(operator, '&&', 'and');
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [predicate] = node.arguments;
      const takes = ['filter', 'some', 'find', 'every'].includes(node.expression.name.text);
      if (takes && predicate && ts.isArrowFunction(predicate) && !ts.isBlock(predicate.body)) {
        negate(predicate.body);
      }
    }
    ts.forEachChild(node, visit);
  };
  const negate = (condition: ts.Expression): void => {
    replace(condition, `!(${condition.getText()})`, 'not');
  };
  visit(source);
  return mutants;
}
