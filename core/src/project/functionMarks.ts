import { looseJson, member } from '../manifests/looseJson';
import type { SyntaxTrees } from '../syntax/syntaxTrees';
import { ensureTypeScript, ts } from '../syntax/typescript';

/** Whether a config.json holds what only a cloud function's has: `permissions.openapi` or a timer trigger. */
export function hasFunctionKeys(text: string): boolean {
  const config = looseJson(text);
  const triggers = member(config, 'triggers');
  return (
    member(member(config, 'permissions'), 'openapi') !== undefined ||
    (Array.isArray(triggers) && triggers.some((one) => member(one, 'type') === 'timer'))
  );
}

const SDK = /(^|\/)wx-server-sdk(\/|$)/;

/** Whether a source file imports wx-server-sdk, in any form of `import` or `require`. */
export function importsSdk(text: string): boolean {
  const named = text.indexOf('wx-server-sdk');
  if (named < 0) return false;
  ensureTypeScript();
  // Imports stand at the top as a rule, and the rest of the text is asked for at every keystroke.
  const end = text.indexOf('\n', named);
  return hasSdkImport(text.slice(0, end < 0 ? text.length : end)) || hasSdkImport(text);
}

/** Whether a source file exports anything, as a word that may as well stand in a comment: what does not is no function's entry. */
export function mayExport(text: string): boolean {
  return /\bexports?\b/.test(text);
}

/**
 * Whether what a source file exports is an object of members none of which is the handler:
 * `module.exports = { send, check }`. False wherever that is not certain.
 */
export function exportsHelpers(text: string, file: string, trees: SyntaxTrees): boolean {
  if (/\bmain\b/.test(text) || !/\bmodule\.exports\b/.test(text)) return false;
  const statements = trees.of(file, text)?.statements ?? [];
  return statements.some((statement) => {
    if (!ts.isExpressionStatement(statement)) return false;
    const { expression } = statement;
    if (!ts.isBinaryExpression(expression) || expression.left.getText() !== 'module.exports') {
      return false;
    }
    const { right } = expression;
    return (
      ts.isObjectLiteralExpression(right) &&
      right.properties.length > 0 &&
      right.properties.every(({ name }) => name !== undefined && !ts.isComputedPropertyName(name))
    );
  });
}

function hasSdkImport(text: string): boolean {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.some(({ fileName }) => SDK.test(fileName));
}
