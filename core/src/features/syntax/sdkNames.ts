import type TS from 'typescript';
import { ts } from '../../syntax/typescript';
import { unwrapped } from '../../syntax/unwrapped';
import { bindsSdk } from './bindsSdk';

const SDK = /(?:require\(\s*|from\s+|import\(\s*|import\s+)(['"`])wx-server-sdk\1/;
const REQUIRED =
  /(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]+)?=\s*require\(\s*(['"`])wx-server-sdk\2\s*\)/g;
const IMPORTED =
  /import\s+(?:\*\s+as\s+)?([\w$]+)\s*(?:,\s*\{[^}]*\}\s*)?(?:from\s+|=\s*require\(\s*)(['"])wx-server-sdk\2/g;

/** The text that was looked at last; one request asks for the same one several times. */
let last: { readonly text: string; readonly names: ReadonlySet<string> } | undefined;

/**
 * The names that a file binds to wx-server-sdk by `require` or `import`; empty when it loads no sdk.
 * Plain text search: it serves features that must answer at once, also in code too broken to be followed.
 */
export function sdkNames(text: string): ReadonlySet<string> {
  if (last?.text !== text) last = { text, names: findNames(text) };
  return last.names;
}

function findNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!SDK.test(text)) return names;
  for (const pattern of [REQUIRED, IMPORTED]) {
    for (const [, name] of text.matchAll(pattern)) if (name !== undefined) names.add(name);
  }
  return names;
}

/**
 * The dotted path below `openapi` that an expression spells from a name bound to the sdk: '' for
 * `cloud.openapi`, `security` for `cloud.openapi.security`. Undefined for anything else.
 */
export function spelledPath(
  expression: TS.Expression,
  names: ReadonlySet<string>,
): string | undefined {
  const segments: string[] = [];
  let node = expression;
  for (;;) {
    node = unwrapped(node);
    if (ts.isCallExpression(node)) {
      if (!endsInOpenapi(node.expression, names)) return undefined;
      node = node.expression;
    } else if (ts.isPropertyAccessExpression(node)) {
      if (isSdkMember(node, names)) return segments.join('.');
      segments.unshift(node.name.text);
      node = node.expression;
    } else if (
      ts.isElementAccessExpression(node) &&
      ts.isStringLiteralLike(node.argumentExpression)
    ) {
      segments.unshift(node.argumentExpression.text);
      node = node.expression;
    } else return undefined;
  }
}

function endsInOpenapi(node: TS.Expression, names: ReadonlySet<string>): boolean {
  return ts.isPropertyAccessExpression(node) && isSdkMember(node, names);
}

function isSdkMember(node: TS.PropertyAccessExpression, names: ReadonlySet<string>): boolean {
  const { expression: object } = node;
  return (
    node.name.text === 'openapi' &&
    ts.isIdentifier(object) &&
    names.has(object.text) &&
    bindsSdk(object)
  );
}
