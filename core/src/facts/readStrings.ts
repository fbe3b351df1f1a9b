import type TS from 'typescript';
import { ts } from '../syntax/typescript';
import type { SourceFacts } from './sourceFacts';
import { spanOf, walk } from './syntax';

/** Facts about string literals and names. */
export function readStrings(
  source: TS.SourceFile,
): Pick<SourceFacts, 'sdkImports' | 'namesConfig' | 'asksForTrigger'> {
  const sdkImports: SourceFacts['sdkImports'][number][] = [];
  let namesConfig = false;
  let asksForTrigger = false;
  walk(source, (node) => {
    if (ts.isStringLiteralLike(node)) {
      if (node.text === 'wx-server-sdk' && isSpecifier(node)) sdkImports.push(spanOf(node));
      if (/(?:^|\/)config(?:\.json)?$/.test(node.text)) namesConfig = true;
    } else if (ts.isIdentifier(node) && TRIGGER_NAMES.has(node.text)) asksForTrigger = true;
  });
  return { sdkImports, namesConfig, asksForTrigger };
}

/** Members of the event of a timer, and of the context that tells who called. */
const TRIGGER_NAMES = new Set(['TriggerName', 'Type', 'SOURCE']);

function isSpecifier({ parent }: TS.Node): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    (ts.isCallExpression(parent) &&
      (parent.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(parent.expression) && parent.expression.text === 'require')))
  );
}
