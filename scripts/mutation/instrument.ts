import ts from 'typescript';

/** A condition that can be broken at run time. */
export interface Mutant {
  /** One-based. */
  readonly line: number;
  /** What is done to which code, the same for as long as the condition is written like this. */
  readonly what: string;
}

/** A rule's code in which each condition asks a `MutantSwitch` named `$mutant` what it is worth. */
export interface Instrumented {
  readonly text: string;
  /** Numbered upwards from the first number that was given. */
  readonly mutants: readonly Mutant[];
}

const PREDICATE_TAKERS = ['filter', 'some', 'find', 'every'];

/**
 * Makes every condition of a rule's code breakable: those of `if` and `?:` and the predicates of
 * `filter`, `some`, `find` and `every` can be negated, `&&` can become `||` and the other way round.
 */
export function instrument(text: string, firstNumber: number): Instrumented {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true);
  const negated = new Set<ts.Node>();
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, operator: string): number => {
    mutants.push({
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      what: `${operator}: ${node.getText().replace(/\s+/g, ' ')}`,
    });
    return firstNumber + mutants.length - 1;
  };
  const write = (node: ts.Node): string => {
    const condition = negatable(node);
    if (condition !== undefined) negated.add(condition);
    const number = negated.has(node) ? add(node, 'not') : undefined;
    const written = writeInside(node);
    return number === undefined ? written : `$mutant.not(${number}, (${written}))`;
  };
  const writeInside = (node: ts.Node): string => {
    if (ts.isBinaryExpression(node)) {
      const { left, operatorToken, right } = node;
      const method = SWITCHED.get(operatorToken.kind);
      if (method !== undefined) {
        const number = add(node, method === 'and' ? 'or' : 'and');
        return `$mutant.${method}(${number}, (${write(left)}), () => (${write(right)}))`;
      }
    }
    let written = '';
    let end = node.getStart();
    ts.forEachChild(node, (child) => {
      written += text.slice(end, child.getStart()) + write(child);
      end = child.getEnd();
    });
    return written + text.slice(end, node.getEnd());
  };
  return { text: write(source), mutants };
}

const SWITCHED: ReadonlyMap<ts.SyntaxKind, 'and' | 'or'> = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, 'and'],
  [ts.SyntaxKind.BarBarToken, 'or'],
]);

function negatable(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node)) return node.expression;
  if (ts.isConditionalExpression(node)) return node.condition;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const [predicate] = node.arguments;
  const takes = PREDICATE_TAKERS.includes(node.expression.name.text);
  if (!takes || predicate === undefined || !ts.isArrowFunction(predicate)) return undefined;
  return ts.isBlock(predicate.body) ? undefined : predicate.body;
}
