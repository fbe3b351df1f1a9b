import ts from 'typescript';
import type { FunctionFlow, OpenapiReference, Use } from '../../core/src/flow/functionFlow';
import type { Value } from '../../core/src/flow/value';

/**
 * Stands in for the engine: follows nothing but `cloud.openapi` spelt out and names declared as
 * `const name = cloud.openapi…` in the same file.
 */
export function fakeFlow(files: ReadonlyMap<string, string>): FunctionFlow {
  const uses: Use[] = [];
  const references: OpenapiReference[] = [];
  for (const [file, text] of files) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const aliases = new Map<string, string>();
    const spanOf = (node: ts.Node) => ({ start: node.getStart(source), end: node.end });
    const pathOf = (node: ts.Node): string | undefined => {
      if (ts.isIdentifier(node)) return aliases.get(node.text);
      if (ts.isCallExpression(node)) return pathOf(node.expression) === '' ? '' : undefined;
      const name = ts.isPropertyAccessExpression(node)
        ? node.name.text
        : ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)
          ? node.argumentExpression.text
          : undefined;
      if (name === undefined) return undefined;
      const object = (node as ts.PropertyAccessExpression).expression;
      if (name === 'openapi' && ts.isIdentifier(object) && object.text === 'cloud') return '';
      const path = pathOf(object);
      if (path === undefined) return undefined;
      return path === '' ? name : `${path}.${name}`;
    };
    const nameSpan = (node: ts.Expression, path: string) => {
      const whole = spanOf(node);
      return text.slice(0, whole.end).endsWith(path)
        ? { start: whole.end - path.length, end: whole.end }
        : whole;
    };
    const argumentOf = (node: ts.Expression): Value => {
      const place = { file, span: spanOf(node) };
      if (ts.isStringLiteral(node)) return { ...place, kind: 'string', value: node.text };
      if (!ts.isObjectLiteralExpression(node)) return { ...place, kind: 'unknown' };
      const properties = node.properties.filter(ts.isPropertyAssignment).map((property) => ({
        file,
        span: spanOf(property),
        name: property.name.getText(source),
        key: spanOf(property.name),
        value: argumentOf(property.initializer),
      }));
      return { ...place, kind: 'object', properties, open: false };
    };
    const visit = (node: ts.Node): void => {
      if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name)) {
        const path = pathOf(node.initializer);
        if (path !== undefined) aliases.set(node.name.text, path);
      }
      const path = ts.isExpression(node) ? pathOf(node) : undefined;
      if (path !== undefined) {
        references.push({ file, span: spanOf(node), path, name: spanOf(node) });
      }
      if (ts.isCallExpression(node)) {
        const called = pathOf(node.expression);
        if (called) {
          const [first] = node.arguments;
          const span = nameSpan(node.expression, called);
          uses.push({
            file,
            span,
            interface: called,
            chain: [{ file, span, kind: 'use' }],
            call: {
              file,
              span: spanOf(node),
              callee: spanOf(node.expression),
              argument: first && argumentOf(first),
              argumentCount: node.arguments.length,
              options: undefined,
            },
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const importsSdk = [...files.values()].some((text) => text.includes('wx-server-sdk'));
  return { uses, references, unresolved: [], files: [...files.keys()], importsSdk };
}
